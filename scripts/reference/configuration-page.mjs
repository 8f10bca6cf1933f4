import { table } from "./markdown.mjs";

/**
 * @typedef {import("../../packages/project/dist/config/config-shape.js").Shape} Shape
 * @typedef {import("./schema-of-document.mjs").Schema} Schema
 */

/** The sections: where a setting stands, what its members may be, and the type that says what they mean. */
const sections = [
  {
    title: "Top level",
    shape: "configShape",
    type: "FlowcConfig",
    about: "What `flowc.config.ts` exports. Everything may be left out.",
  },
  {
    title: "`environments.local`",
    shape: "localEnvironmentShape",
    type: "LocalEnvironmentConfig",
    about: "The built-in Connect on this machine. Every project has it, configured or not.",
  },
  {
    title: "`environments.NAME`",
    shape: "awsEnvironmentShape",
    type: "AwsEnvironmentConfig",
    about:
      "An Amazon Connect instance in AWS, under a name of yours. The credentials are those that the AWS SDK finds, for example by `AWS_PROFILE`; none are in the configuration.",
  },
  {
    title: "`state.s3` of an environment",
    shape: "s3StateShape",
    type: "S3StateConfig",
    about: "A state in an S3 bucket, for teams and build servers. `s3://bucket/key` is short for bucket and key.",
  },
  {
    title: "`checks`",
    shape: "checksShape",
    type: "ChecksConfig",
    about: "More about all of them: [what is checked, and how you steer it](../guide/checks.md).",
  },
  {
    title: "A member of `checks.ignore`",
    shape: "ignoreShape",
    type: "IgnoreConfig",
    about: "A finding that is not to be reported, in one flow or one block of it.",
  },
];

/**
 * @param {Readonly<Record<string, Shape>>} shapes what is accepted, by the name of the shape
 * @param {Readonly<Record<string, Schema>>} types what members mean, by the name of the type
 */
export function configurationPage(shapes, types) {
  const parts = [
    "# Configuration",
    "<!-- Generated from packages/project/src/config by `npm run generate`. Do not edit. -->",
    "A project is a folder with a `flowc.config.ts`; `.mts`, `.js` and `.mjs` are read, too. `defineConfig` gives it types:",
    '```ts\nimport { defineConfig } from "flowc";\n\nexport default defineConfig({\n  environments: { prod: { region: "eu-west-2", instanceAlias: "my-contact-center" } },\n});\n```',
    "Paths are relative to the file. A setting that is not known or of the wrong kind is a finding with its place " +
      "([CLI103](../diagnostics/CLI103.md), [CLI104](../diagnostics/CLI104.md), [CLI105](../diagnostics/CLI105.md)). As a JSON " +
      "Schema: `configuration` in [schemas.json](schemas.json). How environments are used is in [the guide](../guide/environments.md).",
    ...sections.flatMap(({ title, shape, type, about }) => [
      `## ${title}`,
      about,
      table(["setting", "what it takes", "meaning", "default"], rows(title, shapes[shape], types[type])),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/**
 * @param {string} title
 * @param {Shape | undefined} shape
 * @param {Schema | undefined} type
 */
function rows(title, shape = {}, { properties = {}, required = [] } = {}) {
  const unknown = Object.keys(properties).filter((member) => !(member in shape));
  if (unknown.length > 0) throw new Error(`${title}: ${unknown.join(", ")} is in the type and not checked.`);
  return Object.entries(shape).map(([member, { words, isRequired }]) => {
    const description = properties[member]?.description;
    if (description === undefined) throw new Error(`${title}: nothing says what ${member} means.`);
    const { meaning, standard } = meaningAndDefault(description);
    const isNeeded = isRequired || required.includes(member);
    return [`\`${member}\``, words.replaceAll("*", "\\*"), meaning, isNeeded ? "has to be given" : standard];
  });
}

/** @param {string} description a comment; a sentence of it says the default */
function meaningAndDefault(description) {
  const sentence = /\s*\bDefault:? ((?:`[^`]*`|[^.`])+)\./.exec(description);
  if (sentence === null) return { meaning: description, standard: "" };
  return { meaning: description.replace(sentence[0], "").trim(), standard: (sentence[1] ?? "").replaceAll("\n", " ") };
}
