import type {
  CreatePromptRequest,
  CreatePromptResponse,
  DeletePromptRequest,
  UpdatePromptRequest,
  UpdatePromptResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { flowsMentioning } from "../flows/flow-table.js";
import { allOwned, findOwned, ownedArn } from "../identity.js";
import { checkNameIsFree } from "../names.js";
import { type InstanceCall, instanceOperation } from "../operation.js";
import { checkQuota } from "../quotas.js";
import { checkedTags } from "../tags/tag-set.js";
import { type PromptRecord, prompts } from "./prompt-table.js";

export const createPrompt = instanceOperation<CreatePromptRequest, CreatePromptResponse>("CreatePrompt", {
  fidelity: {
    documented: ["name unique in the instance; the audio is copied from S3; quota of 500"],
    assumed: [
      "every well-formed S3 URI of the instance's region has a recording: nothing is fetched",
      "the built-in recordings count against the quota",
    ],
  },
  handle(input, call) {
    const tags = checkedTags(call, input.Tags);
    checkRegion(call, input.S3Uri);
    checkNameIsFree(call, prompts, "Prompt", input.Name);
    checkQuota(call.settings.quotas, "prompts", allOwned(call, prompts).length);
    const prompt: PromptRecord = {
      id: call.newId(),
      instanceId: call.instance.id,
      name: input.Name,
      description: input.Description,
      s3Uri: input.S3Uri,
      tags,
      isDefault: false,
      modifiedAt: call.now,
    };
    call.tables.of(prompts).put(prompt);
    return { PromptARN: ownedArn(call, "prompt", prompt), PromptId: prompt.id };
  },
});

export const updatePrompt = instanceOperation<UpdatePromptRequest, UpdatePromptResponse>("UpdatePrompt", {
  fidelity: {
    documented: ["absent members are left as they are; a given S3 URI is copied again"],
    assumed: ["at least one of name, description and S3 URI is needed", "built-in recordings can be changed"],
  },
  handle(input, call) {
    const prompt = findOwned(call, prompts, "prompt", input.PromptId);
    const { Name, Description, S3Uri } = input;
    if (Name === undefined && Description === undefined && S3Uri === undefined) {
      throw invalidRequest("At least one of Name, Description and S3Uri is required.");
    }
    if (S3Uri !== undefined) checkRegion(call, S3Uri);
    if (Name !== undefined) checkNameIsFree(call, prompts, "Prompt", Name, prompt.id);
    call.tables.of(prompts).put({
      ...prompt,
      name: Name ?? prompt.name,
      description: Description ?? prompt.description,
      s3Uri: S3Uri ?? prompt.s3Uri,
      modifiedAt: call.now,
    });
    return { PromptARN: ownedArn(call, "prompt", prompt), PromptId: prompt.id };
  },
});

export const deletePrompt = instanceOperation<DeletePromptRequest>("DeletePrompt", {
  fidelity: {
    documented: ["the built-in recordings stay"],
    assumed: ["a prompt that published content plays is refused with InvalidRequest: no other error is declared"],
  },
  handle(input, call) {
    const prompt = findOwned(call, prompts, "prompt", input.PromptId);
    if (prompt.isDefault) throw invalidRequest(`The prompt ${prompt.name} cannot be deleted.`);
    const [flow] = flowsMentioning(call, prompt.id);
    if (flow) throw invalidRequest(`The prompt ${prompt.name} is used by the flow ${flow.name}.`);
    call.tables.of(prompts).delete(prompt.id);
    return undefined;
  },
});

const regionOfUri = /^https:\/\/\S+\.s3[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com/;

/** A bucket of another region is refused where the URI tells the region. */
function checkRegion(call: InstanceCall, uri: string): void {
  const region = regionOfUri.exec(uri)?.[1];
  if (region === undefined || region === call.settings.region) return;
  throw invalidParameter(`The S3 bucket must be in the region ${call.settings.region}: ${uri}`);
}
