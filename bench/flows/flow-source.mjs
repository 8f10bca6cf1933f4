/**
 * One flow of the size that teams write, as its author would write it: 30 blocks, a Lambda, hours, declared attributes, conditions, a
 * menu in a loop, queues and a way out for failures. Every number gives another text, so that nothing can be shared by accident.
 * @param {number} number
 * @returns {{ imports: string, declaration: string }} TypeScript; the declaration exports `flow<number>`
 */
function flowSource(number) {
  const imports =
    'import { contactAttributes, contactFlow, existing, is, lambda, oneOf, valuesOf } from "@flowc/flow-dsl";';
  const declaration = `
const lookup${number} = lambda<{ phone: string }, { tier: "gold" | "standard"; firstName: string }>("lookup-${number % 20}");
const hours${number} = existing.hoursOfOperation("Hours ${number % 5}");
const sales${number} = existing.queue("Sales ${number % 30}");
const support${number} = existing.queue("Support ${number % 30}");
const call${number} = contactAttributes({ tier: oneOf("gold", "standard"), line: "number", reason: oneOf("sales", "support", "none") });

export const flow${number} = contactFlow("Flow ${number}", {
  description: "Front door ${number}",
  onError: (f) => f.playPrompt("Line ${number} has a problem. Please call again.").disconnect(),
}, (f) => {
  f.setLoggingBehavior(true).setVoice({ voice: "Amy", engine: "neural" });
  const customer = f.invokeLambda(lookup${number}, { phone: f.system.customerEndpoint.address });
  f.setContactAttributes(valuesOf(call${number}, { tier: customer.tier, line: ${number} }));
  f.checkHoursOfOperation(hours${number}, {
    outOfHours: (f) => f.playPrompt("Line ${number} is closed. Please call tomorrow.").disconnect(),
  });
  f.switch(call${number}.tier, {
    gold: (f) => f.changeRoutingPriority({ priority: 1 }).playPrompt("Thank you for staying with us."),
    standard: (f) => f,
  });
  f.when(is(f.system.channel).equals("VOICE").and(is(call${number}.line).lessThan(${number})), (f) => f.playPrompt("Line ${number} is an old one."));
  f.loop(3, (f) =>
    f.getCustomerInput(\`Hello \${customer.firstName}. Press 1 for sales, 2 for support.\`, {
      timeoutSeconds: 5,
      1: (f) => {
        f.setContactAttributes(valuesOf(call${number}, { reason: "sales" }));
        f.transferToQueue(sales${number}, {
          atCapacity: (f) => f.playPrompt("Sales ${number} is busy.").transferToQueue(support${number}),
        });
      },
      2: (f) => {
        f.setContactAttributes(valuesOf(call${number}, { reason: "support" }));
        f.transferToQueue(support${number});
      },
    }),
  );
  f.setWorkingQueue(support${number});
  f.transferToWorkingQueue({ atCapacity: (f) => f.playPrompt("All lines are busy.").disconnect() });
});
`;
  return { imports, declaration };
}

/** A module with one flow, as a project keeps it in one file. */
export function flowModule(number) {
  const { imports, declaration } = flowSource(number);
  return `${imports}\n${declaration}`;
}

/** A module with many flows. */
export function flowsModule(count) {
  const flows = Array.from({ length: count }, (_, index) => flowSource(index + 1));
  return `${flows[0].imports}\n${flows.map(({ declaration }) => declaration).join("")}`;
}
