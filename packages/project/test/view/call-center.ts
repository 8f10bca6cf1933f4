/** A small contact centre: a menu that leads to a queue by way of a module, and another flow. */
export const callCenter: Readonly<Record<string, string>> = {
  "resources.ts": `import { lambda } from "@flowc/flow-dsl";
import { hoursOfOperation, lambdaFunction, queue } from "@flowc/provisioner";

export const hours = hoursOfOperation("Always", { timeZone: "Europe/London", everyDay: [["00:00", "24:00"]] });
export const support = queue("Support", { hours });
export const unused = queue("Unused", { hours });
export const lookupFunction = lambdaFunction("lookup");
export const lookup = lambda<{ phone: string }, { tier: "gold" | "standard" }>(lookupFunction);
`,
  "flows/main.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
import { support } from "../resources.js";
import { greet } from "./greet.flow.js";

export const main = contactFlow("Main", { description: "Front door" }, (f) => {
  f.invokeModule(greet);
  f.getCustomerInput("Press 1 for support.", {
    timeoutSeconds: 5,
    1: (f) => f.setContactAttributes({ topic: "support" }).transferToQueue(support),
    noMatch: (f) => f.playPrompt("Goodbye.").disconnect(),
    timeout: (f) => f.playPrompt("Goodbye.").disconnect(),
  });
});
`,
  "flows/greet.flow.ts": `import { flowModule } from "@flowc/flow-dsl";

export const greet = flowModule("Greet", {}, (f) => {
  f.playPrompt("Welcome to the shop.").returnFromModule();
});
`,
  "flows/lookup.flow.ts": `import { contactFlow } from "@flowc/flow-dsl";
import { lookup } from "../resources.js";

export const lookedUp = contactFlow("Lookup", (f) => {
  const customer = f.invokeLambda(lookup, { phone: f.system.customerEndpoint.address });
  f.setContactAttributes({ tier: customer.tier });
  f.playPrompt("Goodbye.").disconnect();
});
`,
};
