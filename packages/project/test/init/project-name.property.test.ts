import fc from "fast-check";
import { expect, it } from "vitest";
import { aliasOf, nameOfFolder, nameProblem, usableName } from "../../src/init/project-name.js";

const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ maxLength: 400 }),
  fc.constantFrom("..", "/", "", ".", "Vitest", "HTTP", "node_modules", "flowc", "@a/b", "_x", "über☎", "-", "http"),
);

it("makes of every text a name that npm takes, and leaves such names alone", () => {
  fc.assert(
    fc.property(odd, (text) => {
      const name = usableName(text);
      expect(nameProblem(name)).toBeUndefined();
      expect(usableName(name)).toBe(name);
      expect(nameProblem(nameOfFolder(text))).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});

it("makes of every name an alias that Connect takes", () => {
  fc.assert(
    fc.property(odd, fc.boolean(), (text, isScoped) => {
      const alias = aliasOf(`${isScoped ? "@example/" : ""}${usableName(text)}`);
      expect(alias).toMatch(/^(?!d-)[\da-z]+(?:-*[\da-z])*$/);
      expect(alias.length).toBeLessThanOrEqual(45);
    }),
    { numRuns: 100 },
  );
});
