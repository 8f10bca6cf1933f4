import { flowModule } from "@flowc/flow-dsl";
import { customerLookup } from "../resources.js";

/** Looks the caller up by phone number, for every flow that greets somebody. */
export const identifyCustomer = flowModule(
  "IdentifyCustomer",
  {
    description: "Who is calling?",
    input: { phone: "string" },
    output: { firstName: "string", tier: "string" },
    branches: ["known", "unknown"],
    onError: (f) => f.returnFromModule({ branch: "unknown" }),
  },
  (f) => {
    const customer = f.invokeLambda(customerLookup, { phone: f.input.phone }, { timeoutSeconds: 5 });
    f.checkContactAttributes(customer.found, {
      yes: (f) => f.returnFromModule({ branch: "known", data: { firstName: customer.firstName, tier: customer.tier } }),
      no: (f) => f.returnFromModule({ branch: "unknown" }),
    });
    f.returnFromModule({ branch: "unknown" });
  },
);
