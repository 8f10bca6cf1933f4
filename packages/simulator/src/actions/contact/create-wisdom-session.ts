import { defineActionStep } from "../../engine/action-step.js";
import { failed, next } from "../../engine/progress.js";

const assistant = /^(arn:[^:]*:wisdom:[^:]*:[^:]*):assistant\/([^/]+)$/;

/**
 * Connect assistant: a session of the assistant, `$.Wisdom.SessionArn`. Whether the assistant exists is not looked at; a
 * name that leads nowhere fails.
 */
export const createWisdomSession = defineActionStep({
  begin(scene) {
    const arn = scene.text("WisdomAssistantArn") ?? "";
    if (arn.trim() === "") return failed("NoMatchingError", "no assistant is named");
    const [, owner = "arn:aws:wisdom:us-east-1:000000000000", id = arn] = assistant.exec(arn) ?? [];
    scene.write("Wisdom", { SessionArn: `${owner}:session/${id}/${scene.contact.id}` });
    return next;
  },
});
