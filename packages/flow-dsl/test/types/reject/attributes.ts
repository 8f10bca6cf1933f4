import { contactAttributes, contactFlow, flowAttributes, oneOf, segmentAttributes, valuesOf } from "@flowc/flow-dsl";

const here = flowAttributes({ step: "number" });
const segment = segmentAttributes({ unit: oneOf("retail", "trade") });
const caller = contactAttributes({ tier: oneOf("gold", "standard"), attempts: "number" });

contactFlow("x", (f) => {
  // refused: Type '"silver"' is not assignable to type '"gold" | "standard" | Value<"gold" | "standard">'.
  f.setContactAttributes(valuesOf(caller, { tier: "silver" }));
  // refused: Object literal may only specify known properties, and 'teir' does not exist in type 'DeclaredValues<{ readonly tier: OneOf<"gold" | "standard">; readonly attempts: "number"; }>'.
  f.setContactAttributes(valuesOf(caller, { teir: "gold" }));
  // refused: Type 'boolean' is not assignable to type 'Numeric'.
  f.setContactAttributes(valuesOf(caller, { attempts: true }));
  // refused: Property 'name' does not exist on type 'DeclaredAttributes<{ readonly tier: OneOf<"gold" | "standard">; readonly attempts: "number"; }, "setContactAttributes">'.
  f.playPrompt(caller.name);
  // refused: Type '{ gold: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'standard': add this case, or otherwise."'.
  f.checkContactAttributes(caller.tier, { gold: (f) => f });
  // refused: Property 'startsWith' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkContactAttributes(caller.attempts, (is) => is.startsWith("1", (f) => f));
  // refused: Type '"setFlowAttributes"' is not assignable to type '"setContactAttributes"'.
  f.setContactAttributes(valuesOf(here, { step: 1 }));
  // refused: Type '"setContactAttributes"' is not assignable to type '"setFlowAttributes"'.
  f.setFlowAttributes(valuesOf(caller, { tier: "gold" }));
  // refused: Type '"no method that is known: read segment attributes, and let the API set them"' is not assignable to type 'Setter'.
  valuesOf(segment, { unit: "trade" });
  // refused: Type '{ retail: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'trade': add this case, or otherwise."'.
  f.switch(segment.unit, { retail: (f) => f });
  // refused: Type '{ FAILED: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'AUTHENTICATED' or 'TIMEOUT': add these cases, or otherwise."'.
  f.switch(f.system.segment("connect:CustomerAuthentication").Status, { FAILED: (f) => f });
});
