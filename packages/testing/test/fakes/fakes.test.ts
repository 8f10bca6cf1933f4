import { contactFlow, lambda, type StandardSchema } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { after, fails, fake, handler, inTurn, malformed, ScenarioError, simulate, timesOut } from "../../src/index.js";
import "../../src/vitest/index.js";

/** A schema that wants one member to be one of some texts. */
function oneOf(name: string, allowed: readonly string[], isAsync = false): StandardSchema<Record<string, string>> {
  const validate = (value: unknown) => {
    const given = (value as Record<string, string>)[name] ?? "";
    const result = allowed.includes(given)
      ? { value: { [name]: given } }
      : { issues: [{ message: `"${given}" is not allowed`, path: [name] }] };
    return isAsync ? Promise.resolve(result) : result;
  };
  return { "~standard": { version: 1, vendor: "test", validate } };
}

const lookup = lambda<{ phone: string }, { tier: "gold" | "standard" }>("lookup");

const main = contactFlow("Main", (f) => {
  f.repeat((f, again) => {
    const customer = f.invokeLambda(
      lookup,
      { phone: f.system.customerEndpoint.address },
      { timeoutSeconds: 8, onError: (f) => again(f.playPrompt("Once more.")) },
    );
    f.setContactAttributes({ tier: customer.tier }).disconnect();
  });
});

test("answers with a value, and by what it is asked", () => {
  expect(simulate(main, { lambdas: [fake(lookup, { tier: "gold" })] })).toHaveAttribute("tier", "gold");
  const lambdas = [fake(lookup, ({ phone }) => ({ tier: phone.startsWith("+44") ? "gold" : "standard" }))];
  expect(simulate(main, { lambdas, from: "+442079460000" })).toHaveAttribute("tier", "gold");
  expect(simulate(main, { lambdas, from: "+15550100001" })).toHaveAttribute("tier", "standard");
});

test("fails, takes its time and answers nonsense when it is told to", () => {
  const lambdas = [
    fake(
      lookup,
      inTurn(fails("Broken"), timesOut(), after(9, { tier: "gold" }), malformed("no map"), { tier: "gold" }),
    ),
  ];
  const call = simulate(main, { lambdas, at: "2026-11-20T10:00" });
  expect(call).toHaveAttribute("tier", "gold");
  expect(call.heard).toEqual(["Once more.", "Once more.", "Once more.", "Once more."]);
  expect(call.now.getTime() - Date.UTC(2026, 10, 20, 10)).toBeGreaterThan(16_000);
});

test("begins the turns of a fake anew in each call", () => {
  const lambdas = [fake(lookup, inTurn({ tier: "gold" }, { tier: "standard" }))];
  for (let i = 0; i < 2; i++) expect(simulate(main, { lambdas })).toHaveAttribute("tier", "gold");
});

test("gives a real handler the event that Connect sends, and a context", async () => {
  const seen: unknown[] = [];
  const lambdas = [
    handler(lookup, async (event, context) => {
      seen.push(event.Name, event.Details.Parameters, event.Details.ContactData["Channel"], context.functionName);
      return { tier: "gold" };
    }),
  ];
  const call = simulate(main, { lambdas });
  await call.settled();
  expect(call).toHaveAttribute("tier", "gold");
  expect(seen).toEqual(["ContactFlowEvent", { phone: "+15550100001" }, "VOICE", "lookup"]);
});

test("lets a handler of the callback style answer and fail", async () => {
  let runs = 0;
  const answer = (_event: unknown, _context: unknown, done: (error?: unknown, result?: unknown) => void) => {
    runs += 1;
    if (runs === 1) done(new Error("no connection"));
    else done(null, { tier: "gold" });
  };
  const call = simulate(main, { lambdas: [handler(lookup, answer)] });
  await call.settled();
  expect(call).toHaveHeard("once more");
  expect(call).toHaveFailed();
  expect(call).toHaveAttribute("tier", "gold");
});

test("takes the error branch when a handler throws", () => {
  let runs = 0;
  const lambdas = [
    handler(lookup, () => {
      runs += 1;
      if (runs === 1) throw new Error("no connection");
      return { tier: "gold" };
    }),
  ];
  expect(simulate(main, { lambdas })).toHaveHeard("once more");
});

const checked = lambda("checked", {
  input: oneOf("size", ["s", "m"]),
  output: oneOf("price", ["1", "2"]),
});

const shop = contactFlow("Shop", (f) => {
  const found = f.invokeLambda(checked, { size: f.attributes("size") });
  f.setContactAttributes({ price: found.price ?? "" }).disconnect();
});

function failureOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error instanceof ScenarioError ? error.diagnostic : error;
  }
}

test("refuses an answer that the schema of the function refuses, unless it is wrong on purpose", () => {
  const attributes = { size: "s" };
  expect(simulate(shop, { attributes, lambdas: [fake(checked, { price: "2" })] })).toHaveAttribute("price", "2");
  expect(failureOf(() => simulate(shop, { attributes, lambdas: [fake(checked, { price: "7" })] }))).toMatchObject({
    code: "TEST103",
    data: { lambda: "checked", issues: ['price: "7" is not allowed'] },
  });
  expect(
    failureOf(() => simulate(shop, { attributes, lambdas: [fake(checked, () => ({ price: "7" }))] })),
  ).toMatchObject({ code: "TEST103" });
  const onPurpose = simulate(shop, { attributes, lambdas: [fake(checked, malformed({ price: "7" }))] });
  expect(onPurpose).toHaveAttribute("price", "7");
});

test("refuses an input that the schema of the function refuses, also for a plain reply", () => {
  const failure = failureOf(() => simulate(shop, { attributes: { size: "xl" }, lambdas: { checked: () => ({}) } }));
  expect(failure).toMatchObject({ code: "TEST104", data: { issues: ['size: "xl" is not allowed'] } });
  const fixed = [fake(checked, { price: "1" })];
  expect(failureOf(() => simulate(shop, { attributes: { size: "xl" }, lambdas: fixed }))).toMatchObject({
    code: "TEST104",
  });
});

test("waits for a schema that takes its time", async () => {
  const slow = lambda("slow", { output: oneOf("price", ["1"], true) });
  const flow = contactFlow("Slow", (f) => {
    f.invokeLambda(slow, {});
    f.disconnect();
  });
  const call = simulate(flow, { lambdas: [fake(slow, { price: "9" })] });
  await expect(call.settled()).rejects.toThrow('TEST103: What stands in for the Lambda function "slow"');
});
