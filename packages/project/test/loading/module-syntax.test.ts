import { expect, it } from "vitest";
import { lexedSyntax, moduleSyntax, parsedSyntax } from "../../src/loading/module-syntax.js";

const texts = {
  "names, a default and all of them": `import a, { b, c as d, default as e } from "one";\nimport * as f from "two";\nimport "three";\nimport g, * as h from "four";\n`,
  attributes: 'import data from "./a.json" with { type: "json" };\nvar x = data;\nexport {\n  x as m0\n};\n',
  "names in other scripts":
    'import { größe as ñ, "a name" as $_ } from "eins";\nvar ü = ñ + $_;\nexport {\n  ü as m0\n};\n',
  "what only looks like an import": `var text = "import a from 'b'; import.meta";\nvar long = \`\nimport { c } from "d";\n\${import.meta.url}\nexport { e };\n\`;\nvar regex = /import("x")/;\n// import("y")\n`,
  "imports on demand and what is known of the module": `var a = await import("one");\nvar b = () => import(\n  a.name\n);\nvar c = import.meta.dirname + import.meta["url"];\n`,
  "an export list behind a division": "var a = 4 / 2, b = a / 2;\nexport {\n  a as m0,\n  b as m1\n};\n",
  nothing: "",
};

it.each(Object.entries(texts))("finds the same as a parser: %s", async (_, text) => {
  const lexed = await lexedSyntax(text);
  expect(lexed).toBeDefined();
  expect(lexed).toEqual(await parsedSyntax(text));
});

it("leaves to the parser what the lexer does not understand", async () => {
  const text = 'import a, { default as b, "a name" as c } from "one";\nvar d = c;\nexport {\n  d as m0\n};\n';
  expect(await lexedSyntax(text)).toBeUndefined();
  const { imports, exports } = await moduleSyntax(text);
  const names = imports.flatMap(({ bindings }) => bindings.map(({ name, local }) => `${name} as ${local}`));
  expect(names).toEqual(["default as a", "default as b", "a name as c"]);
  expect(exports).toMatchObject([{ members: [{ name: "m0", local: "d" }] }]);
});
