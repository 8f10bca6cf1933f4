import { type ContactFlow, contactFlow, flowModule, type TypedFlow } from "@flowc/flow-dsl";

/** Flows that name each other: braces around the callback of one of them are enough. */
export const sales = contactFlow("Sales", (f) => {
  f.transferToFlow(support);
});
export const support = contactFlow("Support", (f) => f.transferToFlow(sales));

/** Inside the braces every branch may be short. */
export const menu = contactFlow("Menu", { onError: (f) => f.disconnect() }, (f) => {
  f.getCustomerInput("Press 1.", { 1: (f) => f.transferToFlow(again), timeout: (f) => f.transferToFlow(menu) });
  f.disconnect();
});
export const again = contactFlow("Again", (f) => f.playPrompt("Once more.").transferToFlow(menu));

/** A flow and a module, the module's result included. */
export const caller = contactFlow("Caller", (f) => {
  const found = f.invokeModule(lookup);
  f.setContactAttributes({ id: found.id }).disconnect();
});
export const lookup = flowModule(
  "Look-up",
  { output: { id: "string" }, onError: (f) => f.transferToFlow(caller) },
  (f) => f.returnFromModule({ data: { id: "1" } }),
);

/** Or the type is written down, where braces are not wanted. */
export const first: TypedFlow<"CONTACT_FLOW"> = contactFlow("First", (f) => f.transferToFlow(second));
export const second = contactFlow("Second", (f) => f.transferToFlow(first));

/** A fragment with a result type stands in for either. */
const toThird = (f: ContactFlow): void => {
  f.transferToFlow(third);
};
export const third = contactFlow("Third", toThird);
