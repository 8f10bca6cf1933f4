import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { addressOf, isPage } from "../pages.mjs";
import { siteAddress } from "../site-links.mjs";

const root = resolve(import.meta.dirname, "..", "..");

describe("what is a page", () => {
  it.each([
    ["README.md", "/"],
    ["CONTRIBUTING.md", "/CONTRIBUTING"],
    ["docs/guide/README.md", "/docs/guide/"],
    ["docs/guide/test.md", "/docs/guide/test"],
    ["packages/cli/README.md", "/packages/cli/"],
  ])("%s stands at %s", (path, address) => {
    expect([isPage(path), addressOf(path)]).toEqual([true, address]);
  });

  it.each(["packages/cli/src/main.ts", "packages/cli/test/golden/plan.md", ".changeset/one.md", "LICENSE"])(
    "%s is none",
    (path) => expect(isPage(path)).toBe(false),
  );
});

describe("where a link of the repository leads in the site", () => {
  const from = (href: string, page = "docs/guide/index.md", repository?: string) =>
    siteAddress(href, page, { root, repository });

  it.each([
    ["test.md", "/docs/guide/test"],
    ["test.md#coverage", "/docs/guide/test#coverage"],
    ["../diagnostics/README.md", "/docs/diagnostics/"],
    ["../diagnostics", "/docs/diagnostics/"],
    ["../../packages/cli", "/packages/cli/"],
    ["../reference/schemas.json", "/schemas.json"],
    ["#here", "#here"],
    ["https://example.com/a.md", "https://example.com/a.md"],
  ])("%s leads to %s", (href, address) => {
    expect(from(href)).toBe(address);
  });

  it("leads to the repository where there is no page, when somebody said where that is, and nowhere otherwise", () => {
    expect(from("../../LICENSE")).toBeUndefined();
    expect(from("../../LICENSE", undefined, "https://example.com/flowc")).toBe(
      "https://example.com/flowc/blob/main/LICENSE",
    );
  });
});
