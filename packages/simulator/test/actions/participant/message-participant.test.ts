import { expect, test } from "vitest";
import { speechMilliseconds } from "../../../src/speech/speech-time.js";
import { attributes, block, flow, hangingUp, path, run, setting } from "../../flows.js";
import { heard, outcome, press } from "./talking.js";

function saying(parameters: Parameters<typeof block>[2], type?: Parameters<typeof flow>[2]) {
  const ways = { next: "bye", NoMatchingError: "sorry" };
  const blocks = [block("say", "MessageParticipant", parameters, ways), setting("sorry", { failed: "yes" }, "bye")];
  return flow("Main", [...blocks, hangingUp("bye")], type);
}

test("says its text with paths evaluated and goes on when it has been heard", () => {
  const session = run([saying({ Text: "Hello $.Attributes.name, welcome." })], {}, { attributes: { name: "Mia" } });
  expect(heard(session)).toEqual(["Hello Mia, welcome."]);
  expect(session.standstill).toEqual({ kind: "waiting" });
  expect(session.nextDue()).toBe(speechMilliseconds("Hello Mia, welcome."));
  session.hearOut();
  expect(session.standstill).toEqual({ kind: "ended" });
});

test("takes no time in a chat", () => {
  const session = run([saying({ Text: "Hello." })], {}, { channel: "CHAT" });
  expect(session.standstill).toEqual({ kind: "ended" });
  expect(session.state.now).toBe(0);
});

test.each([{ SSML: "<speak>Hi</speak>" }, { PromptId: "Welcome" }])("cannot send %o in a chat", (parameters) => {
  const session = run([saying(parameters)], {}, { channel: "CHAT" });
  expect(attributes(session)).toEqual({ failed: "yes" });
});

test("passes through for an e-mail, which nobody hears", () => {
  const session = run([saying({ Text: "Hello." })], {}, { channel: "EMAIL" });
  expect(heard(session)).toEqual([]);
  expect(path(session)).toEqual(["say", "bye"]);
});

test.each([{ Text: "$.Attributes.nothing" }, { SSML: "<speak>Hello" }, { Text: "a".repeat(6001) }])(
  "takes the error branch when there is nothing that can be said",
  (parameters) => {
    expect(attributes(run([saying(parameters)]))).toEqual({ failed: "yes" });
  },
);

test("plays a recording for as long as the scenario says", () => {
  const session = run([saying({ PromptId: "Welcome" })], { prompts: { Welcome: { text: "Ahoy", seconds: 12 } } });
  expect(heard(session)).toEqual(["[Welcome] Ahoy"]);
  expect(session.nextDue()).toBe(12_000);
});

test("plays a recording of which nobody says anything for a usual time, without words", () => {
  const session = run([saying({ Media: { Uri: "s3://bucket/hi.wav", SourceType: "S3", MediaType: "Audio" } })]);
  expect(heard(session)).toEqual(["[s3://bucket/hi.wav] "]);
  expect(session.nextDue()).toBe(5_000);
});

test("loses keys that are pressed while it speaks", () => {
  const session = run([saying({ Text: "Hello." })]);
  press(session, "1");
  expect(session.state.contacts[0]?.keyBuffer).toBe("");
  expect(session.standstill).toEqual({ kind: "waiting" });
});

function typingAhead(skips: string) {
  const ways = { next: "say", NoMatchingError: "bye" };
  return flow("Main", [
    block("buffer", "GetParticipantInput", { EnableDTMFBuffer: "True" }, ways),
    block("say", "MessageParticipant", { Text: "Welcome.", SkipWhenDTMFBufferEnabled: skips }, { next: "again" }),
    block("again", "MessageParticipant", { Text: "Again.", SkipWhenDTMFBufferEnabled: skips }, { next: "bye" }),
    hangingUp("bye"),
  ]);
}

test("is interrupted by a key, which is kept, and skipped while one is there", () => {
  const session = run([typingAhead("true")]);
  press(session, "4");
  expect(heard(session)).toEqual(["Welcome."]);
  expect(path(session)).toEqual(["buffer", "say", "again", "bye"]);
  expect(session.state.contacts[0]?.keyBuffer).toBe("4");
});

test("plays to its end with a buffer that holds keys when it shall not be skipped", () => {
  const session = run([typingAhead("false")]);
  press(session, "4");
  session.hearOut();
  expect(heard(session)).toEqual(["Welcome.", "Again."]);
});

test("does nothing in a hold flow, which does not take it", () => {
  const session = run([saying({ Text: "Hold on." }, "CUSTOMER_HOLD")]);
  expect(heard(session)).toEqual([]);
  expect(outcome(session, "say")).toBe("NoMatchingError");
});

test.each([
  ["CONTACT_FLOW", ["say", "bye"]],
  ["CUSTOMER_QUEUE", ["say", "sorry", "bye"]],
] as const)("plays audio from S3 in a flow of type %s or takes the error branch", (type, ran) => {
  const session = run([
    saying({ Media: { Uri: "s3://sounds/hello.wav", SourceType: "S3", MediaType: "Audio" } }, type),
  ]);
  session.passTimeTo(10_000);
  expect(path(session)).toEqual(ran);
});
