import type { JsonObject } from "@flowc/connect-model";
import { asText } from "../../engine/data.js";
import type { Answer, RecordQuestion } from "../../request/request.js";
import { type Answerer, unknown } from "../answerer.js";
import { byTarget } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";
import { answerCases, type CaseOptions } from "./cases.js";
import { answerDataTables, type DataTableOptions } from "./data-tables.js";
import { answerProfiles, type ProfileOptions } from "./profiles.js";

/** Records that blocks read and write. A failure of one block is a stub: `{ stubs: { GetCase: fails() } }`. */
export interface RecordOptions extends CaseOptions, DataTableOptions, ProfileOptions {
  /** The plain text of the email, for blocks that load a contact's content. Answer: `value` is the text. */
  readonly emailText?: Reply<string, RecordQuestion>;
  /**
   * Message templates by the ARN that a block names, `*` for all others: that they can be filled, or a fault such as
   * `fails("TemplateRenderingError")`. Answer: `value` is kept out of the flow.
   */
  readonly messageTemplates?: Readonly<Record<string, Reply<JsonObject | null, RecordQuestion>>>;
}

type Store = (question: RecordQuestion & { readonly id: number }) => Answer | Promise<Answer>;

/** The part of a world that stores of records make up. A store that nobody filled is unknown; an empty one is empty. */
export function answerRecords(options: RecordOptions, replies: Replies): Answerer<RecordQuestion> {
  const { cases, dataTables, emailText, messageTemplates = {}, profiles } = options;
  const templates = byTarget(Object.entries(messageTemplates));
  const profileStore = profiles && answerProfiles(profiles);
  const stores: { readonly [S in RecordQuestion["store"]]?: Store | undefined } = {
    case: cases && answerCases(cases),
    content: emailText === undefined ? undefined : (question) => replies.answer(emailText, question),
    dataTable: dataTables && answerDataTables(dataTables),
    message(question) {
      const arn = asText(question.parameters.WisdomMessageTemplateArn);
      const template = templates.find(arn);
      return template === undefined ? templates.unknown(arn) : replies.answer(template, question);
    },
    profile: profileStore,
    segment: profileStore,
  };
  return (question) => stores[question.store]?.(question) ?? unknown;
}
