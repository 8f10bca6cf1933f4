import { expect, it } from "vitest";
import { nameProblem, usableName } from "../../src/init/project-name.js";

it.each([
  ["", "it is empty"],
  ["x".repeat(215), "it has 215 characters"],
  ["Shop", "capital letters"],
  [".shop", "begins with a dot"],
  ["@example", "a scope is followed by a slash"],
  ["@example/_shop", "begins with a dot or an underscore"],
  ["my shop", "only letters"],
  ["shop/phone", "only letters"],
  ["größe", "only letters"],
  ["http", "Node has something of this name"],
  ["vitest", "the project needs a package of this name"],
])("refuses %j", (name, reason) => {
  expect(nameProblem(name)).toContain(reason);
});

it.each(["shop", "shop.uk", "shop_2", "@example/shop", "0-9"])("takes %s", (name) => {
  expect(nameProblem(name)).toBeUndefined();
});

it.each([
  ["My Shop", "my-shop"],
  ["Größe & Co.", "grosse-co"],
  ["☎", "contact-center"],
  ["vitest", "vitest-project"],
])("makes of %j the name %s", (text, name) => {
  expect(usableName(text)).toBe(name);
});
