import { expect, test } from "vitest";
import { configurationPage } from "../reference/configuration-page.mjs";

const accepts = () => true;
const nothing = {
  localEnvironmentShape: {},
  awsEnvironmentShape: {},
  s3StateShape: {},
  checksShape: {},
  ignoreShape: {},
};
const page = (member: { words: string; isRequired?: boolean }, description: string | undefined) =>
  configurationPage(
    { ...nothing, configShape: { bells: { accepts, ...member } } },
    { FlowcConfig: { properties: { bells: { ...(description !== undefined && { description }) } } } },
  );

test("a setting has what it takes from the shape, and its meaning and default from the comment", () => {
  expect(page({ words: 'patterns such as ["*.bell"]' }, "Bells. Default `a.bell` or `b.bell`. They ring.")).toContain(
    '| `bells` | patterns such as ["\\*.bell"] | Bells. They ring. | `a.bell` or `b.bell` |',
  );
});

test("a setting that has to be given says so", () => {
  expect(page({ words: "text", isRequired: true }, "Bells.")).toContain(
    "| `bells` | text | Bells. | has to be given |",
  );
});

test("a setting without a comment, and a comment without a setting, are refused", () => {
  expect(() => page({ words: "text" }, undefined)).toThrow("nothing says what bells means");
  expect(() =>
    configurationPage({ ...nothing, configShape: {} }, { FlowcConfig: { properties: { bells: {} } } }),
  ).toThrow("bells is in the type and not checked");
});
