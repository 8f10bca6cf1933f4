export { type Answer, jsonAnswer, sendAnswer } from "./answer.js";
export { readBody } from "./body.js";
export { type ForeignHeader, foreignHeader } from "./foreign-header.js";
export {
  type ListenFailure,
  type Listening,
  type LoopbackHost,
  type LoopbackOptions,
  type LoopbackServer,
  listenOnLoopback,
} from "./loopback-server.js";
