import { existing, lambda } from "@flowc/flow-dsl";
import * as v from "valibot";
import { expect, test } from "vitest";
import * as z from "zod";

test("is a reference to the function that answers flat text unless told otherwise", () => {
  expect(lambda("ping")).toEqual({ kind: "lambdaFunction", name: "ping", response: "STRING_MAP", schemas: {} });
  expect(lambda(existing.lambdaFunction("ping:live"), { response: "JSON" })).toMatchObject({
    name: "ping:live",
    response: "JSON",
  });
});

test.each([
  ["zod", z.object({ tier: z.string() })],
  ["valibot", v.object({ tier: v.string() })],
])("keeps schemas of %s for whoever runs the flow", async (vendor, output) => {
  const { schemas } = lambda("lookup", { output });
  expect(schemas).toEqual({ output });
  const schema = schemas.output?.["~standard"];
  expect(schema?.vendor).toBe(vendor);
  expect(await schema?.validate({ tier: "gold" })).toMatchObject({ value: { tier: "gold" } });
  const refused = await schema?.validate({ tier: 1 });
  expect(refused?.issues?.map(({ path }) => path?.length)).toEqual([1]);
});
