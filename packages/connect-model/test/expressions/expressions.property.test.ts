import { classifyText, formatJsonPath, parseJsonPath } from "@flowc/connect-model";
import { arbJsonPath } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Text rich in what paths are made of. */
const pathLike = fc.string({
  unit: fc.constantFrom(..."$.[]'\"`\\aZ_-09 é😀,:".split(""), "$.", "Attributes"),
  maxLength: 30,
});

test("no text makes the parser throw, and a problem points into the text", () => {
  fc.assert(
    fc.property(fc.oneof(pathLike, fc.string({ unit: "binary" })), (text) => {
      const { path, problem } = parseJsonPath(text);
      expect(path === undefined).toBe(problem !== undefined);
      if (problem !== undefined) expect(problem.offset).toBeLessThanOrEqual(text.length);
    }),
  );
});

test("a text is one path exactly when it parses as one", () => {
  fc.assert(
    fc.property(fc.oneof(pathLike, arbJsonPath()), (text) => {
      expect(classifyText(text).kind === "path").toBe(parseJsonPath(text).path !== undefined);
    }),
  );
});

test("paths inside a text are in order, apart, and each of them parses", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        pathLike,
        fc.array(fc.oneof(pathLike, arbJsonPath())).map((parts) => parts.join(", ")),
      ),
      (text) => {
        const { paths, kind } = classifyText(text);
        let behind = 0;
        for (const found of paths) {
          expect(found.start).toBeGreaterThanOrEqual(behind);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(parseJsonPath(found.text).path).toEqual(found.path);
          behind = found.end;
        }
        expect(kind === "literal").toBe(paths.length === 0);
      },
    ),
  );
});

test("what formatting writes parses to the same path", () => {
  fc.assert(
    fc.property(pathLike, (text) => {
      const { path } = parseJsonPath(text);
      if (path !== undefined) expect(parseJsonPath(formatJsonPath(path)).path).toEqual(path);
    }),
  );
});

test("a long text is read in one pass", () => {
  const started = performance.now();
  classifyText("$.Attributes.name, ".repeat(20_000) + "$".repeat(50_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
