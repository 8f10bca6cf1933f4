import { expect, it } from "vitest";
import { locateMember } from "../../src/text/locate-member.js";

const file = "flowc.config.ts";
const text = `export default defineConfig({
  // region is needed below
  outDir: "region: x",
  "environments": {
    test: { region: "eu-west-2" },
    prod: { region: "eu-west-1", "tags": { a: "b" } },
  },
});
`;
const at = (...path: string[]) => {
  const { line, column } = locateMember({ file, text }, path);
  return `${line}:${column}`;
};

it("finds a member by the names that lead to it", () => {
  expect(at("outDir")).toBe("3:3");
  expect(at("environments", "prod", "region")).toBe("6:13");
  expect(at("environments", "prod", "tags")).toBe("6:34");
});

it("stops at the last name that it finds", () => {
  expect(at("environments", "prod", "regoin")).toBe("6:5");
});

it("gives the start of the file for a name that does not occur", () => {
  expect(at("resources")).toBe("1:1");
});

it("takes names as text, not as patterns", () => {
  expect(at("out.ir", "(")).toBe("1:1");
});
