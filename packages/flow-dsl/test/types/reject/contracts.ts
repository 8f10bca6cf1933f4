import { contactFlow, flowModule, knownModule } from "@flowc/flow-dsl";
import { customerLookup, greet, orders, survey, verifyCaller } from "../contact-centre.js";

contactFlow("x", (f) => {
  // refused: Expected 2-3 arguments, but got 1.
  f.invokeLambda(customerLookup);
  // refused: Type 'number' is not assignable to type 'Given<string>'.
  f.invokeLambda(customerLookup, { phone: 1 });
  // refused: Object literal may only specify known properties, and 'telephone' does not exist in type '{ readonly phone: Given<string>; }'.
  f.invokeLambda(customerLookup, { telephone: "x" });
  const customer = f.invokeLambda(customerLookup, { phone: "x" });
  // refused: Property 'lastName' does not exist on type '{ readonly tier: Value<"gold" | "standard">; readonly firstName: Value<string>; readonly balance: Value<number>; readonly address: { readonly city: Value<string>; } & FlowGoesOn; } & FlowGoesOn'.
  f.setContactAttributes({ x: customer.lastName });
  // refused: Expected 3 arguments, but got 2.
  f.invokeModule(verifyCaller, { phone: "x" });
  // refused: Property 'unknown' is missing in type '{ verified: (f: ContactFlow) => ContactFlow; }' but required in type '{ readonly unknown: ResultBranch<ContactFlow, { readonly customerId: Value<string>; readonly isKnown: Value<boolean>; } & FlowGoesOn>; readonly verified: ResultBranch<...>; }'.
  f.invokeModule(verifyCaller, { phone: "x" }, { branches: { verified: (f) => f } });
  // refused: Property 'phone' is missing in type '{ attempts: number; }' but required in type '{ readonly phone: string | Value<unknown>; }'.
  f.invokeModule(verifyCaller, { attempts: 1 }, { branches: { verified: (f) => f, unknown: (f) => f } });
  // refused: Type 'string' is not assignable to type 'number'.
  f.invokeModule(verifyCaller, { phone: "x", attempts: "1" }, { branches: { verified: (f) => f, unknown: (f) => f } });
  // refused: Object literal may only specify known properties, and 'branches' does not exist in type 'ModuleOptions<ContactFlow>'.
  f.invokeModule(greet, {}, { branches: { x: (f) => f } });
  // refused: Expected 2 arguments, but got 1.
  f.showView(survey);
  // refused: Property 'data' is missing in type '{ actions: { Skip: (f: ContactFlow) => ContactFlow; }; }' but required in type '{ readonly data: { readonly title: string | Value<string>; }; }'.
  f.showView(survey, { actions: { Skip: (f) => f } });
  // refused: Object literal may only specify known properties, and 'Send' does not exist in type '{ readonly Skip?: ResultBranch<ContactFlow, ViewResult<{ input: { title: string; }; output: { score: number; }; actions: "Skip" | "Submit"; }>>; readonly Submit?: ResultBranch<...>; }'.
  f.showView(survey, { data: { title: "x" }, actions: { Send: (f) => f } });
  // refused: Object literal may only specify known properties, and 'heading' does not exist in type '{ readonly title: string | Value<string>; }'.
  f.showView(survey, { data: { heading: "x" } });
  // refused: Object literal may only specify known properties, and 'Refund' does not exist in type '{ readonly OrderStatus: ResultBranch<ContactFlow, LexResult<Pick<{ OrderStatus: { orderNumber: string; }; Cancel: object; }, "OrderStatus">>>; readonly Cancel: ResultBranch<...>; }'.
  f.getCustomerInputWithLex("x", orders, { intents: { Refund: (f) => f } });
  // refused: Property 'noMatch' is missing in type '{ intents: { Cancel: (f: ContactFlow) => ContactFlow; }; }' but required in type 'Required<OtherIntents<{ OrderStatus: { orderNumber: string; }; Cancel: object; }, ContactFlow>>'.
  f.getCustomerInputWithLex("x", orders, { intents: { Cancel: (f) => f } });
  f.getCustomerInputWithLex("x", orders, {
    // refused: Property 'orderNumber' does not exist on type '{}'.
    intents: { Cancel: (f, lex) => f.playPrompt(lex.slots.orderNumber) },
    noMatch: (f) => f,
  });
  const said = f.getCustomerInputWithLex("x", orders);
  // refused: Property 'size' does not exist on type '{ readonly orderNumber: SlotHandle<string>; }'.
  f.playPrompt(said.slots.size);
});
flowModule(
  "x",
  // refused: Type '"no"' is not assignable to type '"ok"'.
  { branches: ["ok"], output: { id: "string" }, onError: (f) => f.returnFromModule({ branch: "no" }) },
  (f) => {
    // refused: Object literal may only specify known properties, and 'name' does not exist in type 'Value<unknown> | ({ readonly id: string | Value<unknown>; } & {})'.
    f.returnFromModule({ branch: "ok", data: { name: "x" } });
    // refused: Property 'phone' does not exist on type '{} & FlowGoesOn'.
    f.playPrompt(f.input.phone);
  },
);
flowModule(
  "x",
  {
    // refused: Type '["a", "b", "c", "d", "e", "f", "g", "h", "i"]' is not assignable to type '"A module returns in at most 8 ways: tell the others apart by its output."'.
    branches: ["a", "b", "c", "d", "e", "f", "g", "h", "i"],
    onError: (f) => f.returnFromModule(),
  },
  (f) => f,
);
const takePayment = knownModule("Take payment", { input: { amount: "string" }, branches: ["paid", "refused"] });
contactFlow("x", (f) => {
  // refused: Property 'amount' is missing in type '{}' but required in type '{ readonly amount: string | Value<unknown>; }'.
  f.invokeModule(takePayment, {}, { branches: { paid: (f) => f, refused: (f) => f } });
  // refused: Object literal may only specify known properties, and 'later' does not exist in type '{ readonly paid: ResultBranch<ContactFlow, {} & FlowGoesOn>; readonly refused: ResultBranch<ContactFlow, {} & FlowGoesOn>; }'.
  f.invokeModule(takePayment, { amount: "1" }, { branches: { paid: (f) => f, refused: (f) => f, later: (f) => f } });
});
