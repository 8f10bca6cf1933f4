import type { CreateContactFlowRequest, CreateContactFlowResponse } from "@aws-sdk/client-connect";
import { invalidParameter } from "../../protocol/service-error.js";
import { allOwned, ownedArn } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { checkFlowContent } from "./check-content.js";
import { flows } from "./flow-table.js";
import { putNewFlow } from "./new-flow.js";

/** Most characters of a flow's content and texts. Source: the quota and API pages, 2026-11-20. */
const flowTextLimits = { name: 127, description: 500, content: 256_000 };

export const createContactFlow = instanceOperation<CreateContactFlowRequest, CreateContactFlowResponse>(
  "CreateContactFlow",
  {
    fidelity: {
      validated: ["invalid content is refused with all its problems", "content is kept byte for byte"],
      documented: ["PUBLISHED unless Status says SAVED; a SAVED flow is stored unchecked", "quota of 100 flows"],
      assumed: ["names are unique across flow types", "the default flows count against the quota"],
    },
    handle(input, call) {
      checkFlowTexts(input);
      const tags = checkedTags(call, input.Tags);
      const status = input.Status ?? "PUBLISHED";
      if (status === "PUBLISHED") checkFlowContent(call, input.Content, input.Type);
      checkNameIsFree(call, flows, "Contact flow", input.Name);
      checkQuota(call.settings.quotas, "flows", allOwned(call, flows).length);
      const flow = putNewFlow(call, {
        name: input.Name,
        type: input.Type,
        description: input.Description,
        content: input.Content,
        status,
        tags,
        isDefault: false,
      });
      return {
        ContactFlowId: flow.id,
        ContactFlowArn: ownedArn(call, "flow", flow),
        FlowContentSha256: (flow.published ?? flow.saved)?.sha256,
      };
    },
  },
);

/** Refuses texts of a flow that are longer than the service takes; the model does not limit them. */
export function checkFlowTexts(texts: {
  readonly Name?: string | undefined;
  readonly Description?: string | undefined;
  readonly Content?: string | undefined;
}): void {
  checkLength("Name", texts.Name, flowTextLimits.name);
  checkLength("Description", texts.Description, flowTextLimits.description);
  checkLength("Content", texts.Content, flowTextLimits.content);
}

function checkLength(member: string, text: string | undefined, most: number): void {
  if (text !== undefined && text.length > most && [...text].length > most) {
    throw invalidParameter(`${member} must include at most ${most} characters`);
  }
}
