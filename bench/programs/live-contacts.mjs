// Prints how many bytes of heap one live contact holds: node --expose-gc live-contacts.mjs CONTACTS
import { createProgram, createSimulator, createWorld, openSession } from "../../packages/simulator/dist/index.js";
import { menuFlow } from "../flows/menu-flow.mjs";

const count = Number(process.argv[2]);
const simulator = createSimulator(createProgram([menuFlow(30)]));

/** A contact that has made its way to the third menu and waits there. */
function liveContact() {
  const session = openSession(simulator, createWorld(), simulator.start("Menus", 0));
  session.send({ kind: "key", key: "2" });
  session.send({ kind: "key", key: "3" });
  return session.state;
}

liveContact();
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const states = Array.from({ length: count }, liveContact);
globalThis.gc?.();
const bytes = (process.memoryUsage().heapUsed - before) / states.length;
console.log(Math.round(bytes));
