import {
  contactFlow,
  type EveryFlow,
  type FlowOrigin,
  flowModule,
  type ModuleFlow,
  queueTransferFlow,
  type Shared,
  shared,
} from "@flowc/flow-dsl";

// The builder is that of an inbound flow where nothing else is said.
const goodbye = shared((f) => f.playPrompt("Goodbye.").disconnect());

/** Fits everywhere. */
const note = shared((f: EveryFlow) => f.setContactAttributes({ seen: "yes" }));

// Fragments in braces may lead to each other and to themselves.
const ask = shared((f) => {
  f.getCustomerInput("Press 1.", { 1: retry, 2: ask, onError: goodbye });
  goodbye(f);
});
const retry = shared((f) => {
  f.loop(2, (f) => ask(f.playPrompt("Again.")));
  goodbye(f);
});

contactFlow("Main", { onError: goodbye }, (f) => {
  f.repeat((f, again) => {
    f.getCustomerInput("Press 1.", { 1: again, 2: (f) => again(f.playPrompt("Once more.")), timeout: note });
  })
    .playPrompt("On we go.")
    .unreachable((f) => f.playPrompt("Nobody hears this.").unconnected());
  ask(f);
});

queueTransferFlow("Transfer", { onError: note }, (f) => note(f));

// A module in which a shared fragment leaves says the type of its builder.
const leave: Shared<ModuleFlow> = shared((f: ModuleFlow) => f.returnFromModule());
export const leaving = leave;
flowModule("Module", { onError: note }, (f) => note(f));

// What an origin file holds, as the compiler reads it.
const origin = { flowc: 1, blocks: { a: { identifier: "b" }, c: { identifier: "d", metadata: { x: [1, null] } } } };
export const checked: FlowOrigin = origin;
contactFlow("Imported", { origin }, (f) => f.disconnect());
