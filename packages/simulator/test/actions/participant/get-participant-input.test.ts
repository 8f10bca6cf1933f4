import { expect, test } from "vitest";
import { fails, type WorldOptions } from "../../../src/index.js";
import { speechMilliseconds } from "../../../src/speech/speech-time.js";
import { block, flow, hangingUp, path, run, setting } from "../../flows.js";
import { heard, outcome, pass, press, stored } from "./talking.js";

const text = "Press 1 or 2.";

function menu(options: { world?: WorldOptions; channel?: "VOICE" | "CHAT"; prompt?: object; buffer?: string } = {}) {
  const ways = {
    next: "default",
    "=1": "one",
    "=2": "two",
    InputTimeLimitExceeded: "silent",
    NoMatchingError: "failed",
  };
  const { prompt = { Text: text }, channel = "VOICE", world } = options;
  const parameters = { ...prompt, StoreInput: "False", InputTimeLimitSeconds: "5" };
  const flows = flow("Main", [
    block("menu", "GetParticipantInput", parameters, { ...ways, NoMatchingCondition: "other" }),
    ...["default", "one", "two", "silent", "failed", "other"].map(hangingUp),
  ]);
  return run([flows], world, { channel });
}

test("takes the branch of the key that is pressed, also in the middle of the prompt", () => {
  const session = menu();
  pass(session, 0.1);
  press(session, "2");
  expect(path(session)).toEqual(["menu", "two"]);
});

test("takes the branch for any other key", () => {
  const session = menu();
  press(session, "9");
  expect(path(session)).toEqual(["menu", "other"]);
});

test("waits for the first key from the end of the prompt", () => {
  const session = menu();
  expect(session.nextDue()).toBe(speechMilliseconds(text) + 5_000);
  pass(session, 60);
  expect(path(session)).toEqual(["menu", "silent"]);
});

test("hears keys only, no words", () => {
  const session = menu();
  session.send({ kind: "utterance", text: "one" });
  expect(session.standstill).toEqual({ kind: "waiting" });
});

test("takes the error branch on other channels", () => {
  expect(path(menu({ channel: "CHAT" }))).toEqual(["menu", "failed"]);
});

test("asks with a recording, and fails when it is not there", () => {
  const world = { prompts: { Menu: { text: "Press 1.", seconds: 3 } } };
  expect(menu({ prompt: { PromptId: "Menu" }, world }).nextDue()).toBe(8_000);
  expect(path(menu({ prompt: { PromptId: "Menu" }, world: { prompts: { Menu: fails("missing") } } }))).toEqual([
    "menu",
    "failed",
  ]);
});

function entry(more: object, validation: object = { CustomValidation: { MaximumLength: "4" } }) {
  const parameters = { Text: "Your number?", StoreInput: "True", InputTimeLimitSeconds: "10" };
  const ways = { next: "done", NoMatchingError: "failed", InvalidPhoneNumber: "invalid" };
  return run([
    flow("Main", [
      block("input", "GetParticipantInput", { ...parameters, InputValidation: validation, ...more } as never, ways),
      ...["done", "failed", "invalid"].map((name) => setting(name, { input: "$.StoredCustomerInput" }, "stay")),
      block("stay", "Wait", { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, { "=WaitCompleted": "stay" }),
    ]),
  ]);
}

test("stores as many digits as it may", () => {
  const session = entry({});
  press(session, "12345");
  expect(stored(session)).toBe("1234");
});

test("stores what was pressed when the next digit takes too long", () => {
  const session = entry({ DTMFConfiguration: { InterdigitTimeLimitSeconds: "3" } });
  press(session, "12");
  pass(session, 2.9);
  expect(stored(session)).toBeUndefined();
  pass(session, 0.1);
  expect(stored(session)).toBe("12");
});

test("waits 5 seconds between digits unless it says otherwise", () => {
  const session = entry({});
  press(session, "1");
  expect(session.nextDue()).toBe(5_000);
});

test("ends with the terminating keys it names", () => {
  const session = entry({ DTMFConfiguration: { InputTerminationSequence: "9*", DisableCancelKey: "True" } });
  press(session, "19*");
  expect(stored(session)).toBe("1");
});

test("deletes what was pressed with the cancel key and waits as for the first", () => {
  const session = entry({});
  press(session, "12*");
  expect(session.nextDue()).toBe(10_000);
  press(session, "3#");
  expect(stored(session)).toBe("3");
});

test("stores the word Timeout when nothing is pressed, and succeeds", () => {
  const session = entry({});
  pass(session, 12);
  expect(stored(session)).toBe("Timeout");
  expect(outcome(session, "input")).toBe("next");
});

test("stores a phone number with its country's code", () => {
  const session = entry({}, { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "GB" } });
  press(session, "02079460123#");
  expect(stored(session)).toBe("+442079460123");
});

test("tells what is no phone number from an entry", () => {
  const session = entry({}, { PhoneNumberValidation: { NumberFormat: "E164" } });
  press(session, "12#");
  expect(path(session)).toContain("invalid");
});

test("stores nothing that tells an encrypted entry", () => {
  const session = entry({ InputEncryption: { EncryptionKeyId: "key-1", Key: "PEM" } });
  press(session, "4711");
  expect(stored(session)).toBe("encrypted with key key-1");
});

function buffering(parameters: object) {
  const on = { next: "say", NoMatchingError: "bye" };
  const ways = { next: "second", "=1": "second", NoMatchingCondition: "bye", NoMatchingError: "bye" };
  return run([
    flow("Main", [
      block("on", "GetParticipantInput", { EnableDTMFBuffer: "True" }, on),
      block("say", "MessageParticipant", { Text: "Welcome." }, { next: "first" }),
      block("first", "GetParticipantInput", { Text: "1?", StoreInput: "False", InputTimeLimitSeconds: "5" }, ways),
      block("second", "GetParticipantInput", parameters as never, { next: "stay", NoMatchingError: "bye" }),
      block("stay", "Wait", { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, { "=WaitCompleted": "stay" }),
      hangingUp("bye"),
    ]),
  ]);
}

const digits = { StoreInput: "True", InputTimeLimitSeconds: "5", Text: "Digits?" };

test("takes keys typed ahead, one for a menu and as many as it may for an entry, without asking", () => {
  const session = buffering({ ...digits, InputValidation: { CustomValidation: { MaximumLength: "3" } } });
  press(session, "12345");
  session.hearOut();
  expect(heard(session).slice(0, 1)).toEqual(["Welcome."]);
  expect(heard(session)).not.toContain("Digits?");
  expect(stored(session)).toBe("234");
  expect(session.state.contacts[0]?.keyBuffer).toBe("5");
});

test("waits between digits for the rest when too few were typed ahead", () => {
  const session = buffering({ ...digits, InputValidation: { CustomValidation: { MaximumLength: "3" } } });
  press(session, "12");
  session.hearOut();
  const { now } = session.state;
  expect(session.nextDue()).toBe(now + 5_000);
  pass(session, 5);
  expect(stored(session)).toBe("2");
});

test("stops buffering, stores what is in the buffer and clears it", () => {
  const session = buffering({ EnableDTMFBuffer: "False", StoreInput: "True" });
  press(session, "123");
  session.hearOut();
  expect(stored(session)).toBe("23");
  expect(session.state.contacts[0]).toMatchObject({ keyBuffer: "", settings: { dtmfBuffer: false } });
});
