import { flowModule } from "@flowc/flow-dsl";

export default flowModule(
  "Golden",
  {
    description: "Finds out who calls",
    input: { phone: "string", attempts: { type: "integer", description: "Tries", optional: true } },
    output: { customerId: "string", isKnown: "boolean" },
    branches: ["verified", { name: "unknown", description: "Nobody has this number" }],
    onError: (f) => f.returnFromModule({ branch: "unknown" }),
  },
  (f) => {
    f.setContactAttributes({ phone: f.input.phone });
    f.checkContactAttributes(f.attributes("id"), {
      none: (f) => f.returnFromModule({ branch: "unknown" }),
      other: (f) => f.returnFromModule({ branch: "verified", data: "$.Modules.ResultData" }),
    });
    f.returnFromModule({ branch: "verified", data: { customerId: f.attributes("id"), isKnown: true } });
  },
);
