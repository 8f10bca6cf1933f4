import { contactFlow, lambda, type Value } from "@flowc/flow-dsl";
import * as v from "valibot";
import * as z from "zod";

const tier = v.picklist(["gold", "standard"]);

const byZod = lambda("by-zod", {
  input: z.object({ phone: z.string(), attempts: z.number().optional() }),
  output: z.object({ tier: z.enum(["gold", "standard"]), address: z.object({ city: z.string() }) }),
  response: "JSON",
});
const byValibot = lambda("by-valibot", { output: v.object({ tier, since: v.pipe(v.string(), v.transform(Number)) }) });
const onlyInput = lambda("only-input", { input: v.object({ phone: v.string() }) });
const json = lambda<{ id: string }, { total: number; lines: readonly string[] }>("json", { response: "JSON" });

export const lambdas = contactFlow("Lambdas", (f) => {
  const first = f.invokeLambda(byZod, { phone: "x" });
  const city: Value<string> = first.address.city;
  f.checkContactAttributes(first.tier, { gold: (f) => f, standard: (f) => f });
  const second = f.invokeLambda(byValibot, { any: city });
  // Before the schema changes it: that is what the flow sees.
  const since: Value<string> = second.since;
  f.setContactAttributes({ since, free: f.invokeLambda(onlyInput, { phone: since })("name") });
  const total: Value<number> = f.invokeLambda(json, { id: "1" }).total;
  const call = f.invokeLambdaAsynchronously(json, { id: `${total}` }, { timeoutSeconds: 30, onError: (f) => f });
  f.setContactAttributes({ call: call.invocationId });
  f.scope({}, (f) => f.invokeLambdaAsynchronously(byValibot));
  f.disconnect();
});
