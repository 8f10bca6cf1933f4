import { expect, it } from "vitest";
import { readPages } from "../../src/api/pages.js";

it("reads on while there is a token, also after an empty page", async () => {
  const asked: unknown[] = [];
  const pages = [{ Items: [1, 2], NextToken: "a" }, { Items: [], NextToken: "b" }, { Items: [3] }];
  const call = async (_operation: string, input: Readonly<Record<string, unknown>>) => {
    asked.push(input.NextToken);
    return pages[asked.length - 1] ?? {};
  };
  expect(await readPages(call, "ListThings", { InstanceId: "i" }, "Items")).toEqual([1, 2, 3]);
  expect(asked).toEqual([undefined, "a", "b"]);
});

it("takes a missing list for an empty one", async () => {
  expect(await readPages(async () => ({}), "ListThings", {}, "Items")).toEqual([]);
});
