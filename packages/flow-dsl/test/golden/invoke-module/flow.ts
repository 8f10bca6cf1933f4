import { contactFlow, existing, flowModule } from "@flowc/flow-dsl";

const verify = flowModule(
  "Verify",
  {
    input: { phone: "string" },
    output: { id: "string" },
    branches: ["verified", "unknown"],
    onError: (f) => f.returnFromModule({ branch: "unknown" }),
  },
  (f) => f.returnFromModule({ branch: "verified" }),
);

export default contactFlow("Golden", (f) => {
  const caller = f.invokeModule(verify, { phone: f.system.customerEndpoint.address }, {
    branches: { verified: (f) => f, unknown: (f) => f.playPrompt("Unknown.") },
  });
  f.setContactAttributes({ id: caller.id });
  f.invokeModule(existing.flowModule("Plain"), { count: 3 }, { version: "$LATEST" });
  f.disconnect();
});
