import { contactFlow, existing, flowModule, knownModule, type Value } from "@flowc/flow-dsl";

const takePayment = knownModule(existing.flowModule("Take payment"), {
  input: { amount: "string", tries: { type: "integer", optional: true } },
  output: { receipt: "string" },
  branches: ["paid", { name: "refused", description: "The card did not work" }],
});
const tone = knownModule("Tone", {});

export const described = flowModule(
  "Described",
  { branches: ["found", { name: "lost" }], onError: (f) => f.returnFromModule({ branch: "lost" }) },
  (f) => f.returnFromModule({ branch: "found" }),
);

export const modules = contactFlow("Modules", (f) => {
  const payment = f.invokeModule(
    takePayment,
    { amount: "10" },
    {
      branches: {
        paid: (f, done) => f.setContactAttributes({ receipt: done.receipt }),
        refused: (f) => f.disconnect(),
      },
    },
  );
  const receipt: Value<string> = payment.receipt;
  f.setContactAttributes({ receipt });
  f.invokeModule(tone);
  f.invokeModule(described, {}, { branches: { found: (f) => f, lost: (f) => f.disconnect() } });
  f.disconnect();
});
