import { block, flowOf, next, onError, ruleTester, when } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noSilentHangUp } from "../../src/rules/no-silent-hang-up.js";

const end = block("End", "DisconnectParticipant");
const say = block("Say", "MessageParticipant", { Text: "Hello" }, [next("End")]);
const hours = (open: string, closed: string, failed = "Say") =>
  block("Hours", "CheckHoursOfOperation", {}, [
    next(failed),
    when("True", open),
    when("False", closed),
    onError("NoMatchingError", failed),
  ]);

test("nobody is hung up on in silence", () => {
  ruleTester(noSilentHangUp)
    .valid([
      { name: "everybody hears something", flow: flowOf([hours("Say", "Say"), say, end]) },
      { name: "only when something failed", flow: flowOf([hours("Say", "Say", "End"), say, end]) },
      { name: "a flow that never speaks is not for callers", flow: flowOf([hours("End", "End", "End"), end]) },
      { name: "a whisper flow", flow: flowOf([hours("Say", "End"), say, end], "AGENT_WHISPER") },
      {
        name: "when a machine answered",
        flow: flowOf([
          block("Answer", "CheckOutboundCallStatus", {}, [
            next("Say"),
            when("CallAnswered", "Say"),
            when("VoicemailBeep", "End"),
          ]),
          say,
          end,
        ]),
      },
      {
        name: "behind a Loop that speaks in each round",
        flow: flowOf([
          block("Loop", "Loop", { LoopCount: "2" }, [
            next("End"),
            when("ContinueLooping", "Say"),
            when("DoneLooping", "End"),
          ]),
          block("Say", "MessageParticipant", { Text: "Hello" }, [next("Loop")]),
          end,
        ]),
      },
    ])
    .invalid([
      {
        name: "who calls out of hours hears nothing",
        flow: flowOf([hours("Say", "End"), say, end]),
        findings: [
          {
            message:
              'A caller can come to "End" and be hung up on without having heard anything, although nothing failed on the way.',
            block: "End",
          },
        ],
      },
    ]);
});
