import type {
  DescribeInstanceAttributeRequest,
  DescribeInstanceAttributeResponse,
  InstanceAttributeType,
  ListInstanceAttributesRequest,
  ListInstanceAttributesResponse,
  UpdateInstanceAttributeRequest,
} from "@aws-sdk/client-connect";
import { ensureFlowLogGroup } from "../../neighbours/logs/log-group-table.js";
import { invalidParameter, invalidRequest } from "../../protocol/service-error.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation } from "../operation.js";
import { instanceAttributeNames } from "./attribute-names.js";
import { instances } from "./instance-table.js";

export const describeInstanceAttribute = instanceOperation<
  DescribeInstanceAttributeRequest,
  DescribeInstanceAttributeResponse
>("DescribeInstanceAttribute", {
  fidelity: {
    validated: ["first values of the calls, voices, Lens, early media, logs and conference attributes"],
    assumed: ["every other attribute is false at first"],
  },
  handle: ({ AttributeType }, { instance }) => ({
    Attribute: { AttributeType, Value: String(instance.attributes[AttributeType]) },
  }),
});

export const listInstanceAttributes = instanceOperation<ListInstanceAttributesRequest, ListInstanceAttributesResponse>(
  "ListInstanceAttributes",
  {
    fidelity: { documented: ["pages of at most 7"] },
    handle(input, call) {
      const page = pageOf(call, input, instanceAttributeNames, (name) => name, 7);
      return {
        Attributes: page.items.map((name) => ({
          // The SDK's type does not have AUTO_MUTE_AGENT_ON_HOLD yet; the service's model does.
          AttributeType: name as InstanceAttributeType,
          Value: String(call.instance.attributes[name]),
        })),
        NextToken: page.NextToken,
      };
    },
  },
);

export const updateInstanceAttribute = instanceOperation<UpdateInstanceAttributeRequest>("UpdateInstanceAttribute", {
  fidelity: {
    documented: [
      "one attribute at a time; custom voices only for allow-listed accounts",
      "flow logs make the log group /aws/connect/<alias>, without a retention, when it is not there",
    ],
    assumed: ["values other than true and false, in any case, are an InvalidParameterException"],
  },
  handle({ AttributeType, Value }, call) {
    const value = Value.toLowerCase();
    if (value !== "true" && value !== "false") throw invalidParameter("Value must be true or false");
    if (AttributeType === "USE_CUSTOM_TTS_VOICES" && value === "true") {
      throw invalidRequest("The account is not allowed to use custom text-to-speech voices.");
    }
    const attributes = { ...call.instance.attributes, [AttributeType]: value === "true" };
    call.tables.of(instances).put({ ...call.instance, attributes });
    const { alias } = call.instance;
    if (attributes.CONTACTFLOW_LOGS && alias !== undefined) ensureFlowLogGroup(call, alias);
    return undefined;
  },
});
