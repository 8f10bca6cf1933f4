import { contactFlow, existing, lambda } from "@flowc/flow-dsl";

const lookup = lambda<
  { number: string; deep: { flag: boolean } },
  { total: number; address: { city: string } }
>("order-lookup", { response: "JSON" });

export default contactFlow("Golden", (f) => {
  const order = f.invokeLambda(lookup, { number: f.attributes("order"), deep: { flag: true } }, { timeoutSeconds: 8 });
  f.setContactAttributes({ city: order.address.city, total: order.total });
  const free = f.invokeLambda(existing.lambdaFunction("ping:live"));
  f.setContactAttributes({ odd: free("a name"), plain: free("pong") });
  const call = f.invokeLambdaAsynchronously(existing.lambdaFunction("transcript"), { contact: f.system.contactId });
  f.invokeLambdaAsynchronously(lookup, { number: call.invocationId, deep: { flag: false } }, { timeoutSeconds: 30 });
  f.disconnect();
});
