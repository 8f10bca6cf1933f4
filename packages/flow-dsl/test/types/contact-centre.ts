import { existing, flowModule, lambda, lexBot, view } from "@flowc/flow-dsl";

/** What the type tests name. */
export const sales = existing.queue("Sales");
export const support = existing.queue("Support");
export const ukHours = existing.hoursOfOperation("UK");

export const customerLookup = lambda<
  { phone: string },
  { tier: "gold" | "standard"; firstName: string; balance: number; address: { city: string } }
>("customer-lookup", { response: "JSON" });
export const ping = lambda("ping");

export const orders = lexBot<{ OrderStatus: { orderNumber: string }; Cancel: object }>("OrderBot:prod");

export const survey = view<{
  input: { title: string };
  output: { score: number };
  actions: "Submit" | "Skip";
}>("Survey");

export const verifyCaller = flowModule(
  "Verify caller",
  {
    input: { phone: "string", attempts: { type: "integer", optional: true } },
    output: { customerId: "string", isKnown: "boolean" },
    branches: ["verified", "unknown"],
    onError: (f) => f.returnFromModule({ branch: "unknown" }),
  },
  (f) => {
    f.playPrompt(`Your number is ${f.input.phone}.`);
    f.returnFromModule({ branch: "verified", data: { customerId: "$.Attributes.id", isKnown: true } });
  },
);

export const greet = flowModule("Greet", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("Hello."));
