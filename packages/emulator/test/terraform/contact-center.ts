import { ref } from "../../../../scripts/terraform/terraform.mjs";
import { endingContent, moduleContent } from "../harness/content.js";

const instance_id = ref("var.instance_id");
const account = "123456789012";
const tags = { team: "operations" };

/** What the second apply changes; every value is one that Terraform updates in place. */
export interface Variant {
  readonly word: string;
  readonly closing: number;
  readonly maxContacts: number;
  readonly chats: number;
  readonly permissions: readonly string[];
  readonly quickConnects: readonly string[];
  readonly phone: object;
  readonly bucketPrefix: string;
}

export const first: Variant = {
  word: "first",
  closing: 17,
  maxContacts: 50,
  chats: 3,
  permissions: ["BasicAgentAccess", "OutboundCallAccess"],
  quickConnects: ["queue", "phone"],
  phone: { phone_type: "SOFT_PHONE", after_contact_work_time_limit: 30 },
  bucketPrefix: "first",
};

export const second: Variant = {
  word: "second",
  closing: 18,
  maxContacts: 60,
  chats: 4,
  permissions: ["BasicAgentAccess"],
  quickConnects: ["phone"],
  phone: { phone_type: "DESK_PHONE", desk_phone_number: "+442071838750" },
  bucketPrefix: "second",
};

/** The instance itself. */
export function instanceOf({ word }: Variant): object {
  return {
    aws_connect_instance: {
      centre: {
        instance_alias: "terraform-centre",
        identity_management_type: "CONNECT_MANAGED",
        inbound_calls_enabled: true,
        outbound_calls_enabled: word === "first",
        contact_flow_logs_enabled: word === "second",
        multi_party_conference_enabled: true,
        tags: { team: word },
      },
    },
  };
}

/** Every resource of the provider that lives inside an instance, as a small contact centre. */
export function resources(variant: Variant): object {
  return { ...routing(variant), ...people(variant), ...flows(variant), ...connections(variant) };
}

function routing({ word, closing, maxContacts, chats, quickConnects }: Variant): object {
  const open = ["MONDAY", "TUESDAY"].map((day) => ({
    day,
    start_time: [{ hours: 9, minutes: 0 }],
    end_time: [{ hours: closing, minutes: 30 }],
  }));
  return {
    aws_connect_hours_of_operation: {
      uk: { instance_id, name: "UK hours", description: word, time_zone: "Europe/London", config: open, tags },
    },
    aws_connect_queue: {
      support: {
        instance_id,
        name: "Support",
        description: word,
        hours_of_operation_id: ref("aws_connect_hours_of_operation.uk.hours_of_operation_id"),
        max_contacts: maxContacts,
        outbound_caller_config: [
          {
            outbound_caller_id_name: `Support ${word}`,
            outbound_caller_id_number_id: ref("aws_connect_phone_number.line.id"),
            outbound_flow_id: ref("aws_connect_contact_flow.whisper.contact_flow_id"),
          },
        ],
        quick_connect_ids: quickConnects.map((name) => ref(`aws_connect_quick_connect.${name}.quick_connect_id`)),
        status: word === "second" ? "DISABLED" : "ENABLED",
        tags,
      },
      back: {
        instance_id,
        name: "Back office",
        hours_of_operation_id: ref("aws_connect_hours_of_operation.uk.hours_of_operation_id"),
      },
    },
    aws_connect_routing_profile: {
      agents: {
        instance_id,
        name: "Agents",
        description: word,
        default_outbound_queue_id: ref("aws_connect_queue.support.queue_id"),
        media_concurrencies: [
          { channel: "VOICE", concurrency: 1 },
          { channel: "CHAT", concurrency: chats },
        ],
        queue_configs: [
          { channel: "VOICE", delay: 0, priority: 1, queue_id: ref("aws_connect_queue.support.queue_id") },
          { channel: "CHAT", delay: chats, priority: 2, queue_id: ref("aws_connect_queue.back.queue_id") },
        ],
        tags,
      },
    },
    aws_connect_quick_connect: {
      queue: {
        instance_id,
        name: "Back office",
        description: word,
        quick_connect_config: [
          {
            quick_connect_type: "QUEUE",
            queue_config: [
              {
                queue_id: ref("aws_connect_queue.back.queue_id"),
                contact_flow_id: ref("data.aws_connect_contact_flow.queue_transfer.contact_flow_id"),
              },
            ],
          },
        ],
        tags,
      },
      phone: {
        instance_id,
        name: "Night watch",
        quick_connect_config: [
          {
            quick_connect_type: "PHONE_NUMBER",
            phone_config: [{ phone_number: word === "second" ? "+442071838751" : "+442071838750" }],
          },
        ],
      },
      user: {
        instance_id,
        name: "Jane",
        quick_connect_config: [
          {
            quick_connect_type: "USER",
            user_config: [
              {
                user_id: ref("aws_connect_user.jane.user_id"),
                contact_flow_id: ref("data.aws_connect_contact_flow.agent_transfer.contact_flow_id"),
              },
            ],
          },
        ],
      },
    },
  };
}

function people({ word, permissions, phone }: Variant): object {
  return {
    aws_connect_security_profile: {
      agents: { instance_id, name: "Support agents", description: word, permissions, tags },
    },
    aws_connect_user_hierarchy_structure: {
      levels: {
        instance_id,
        hierarchy_structure: [{ level_one: [{ name: "Region" }], level_two: [{ name: "Team" }] }],
      },
    },
    aws_connect_user_hierarchy_group: {
      south: {
        instance_id,
        name: `South ${word}`,
        tags,
        depends_on: ["aws_connect_user_hierarchy_structure.levels"],
      },
      night: {
        instance_id,
        name: "Night team",
        parent_group_id: ref("aws_connect_user_hierarchy_group.south.hierarchy_group_id"),
      },
    },
    aws_connect_user: {
      jane: {
        instance_id,
        name: "jane.doe",
        password: "Correct-Horse-1",
        identity_info: [
          { first_name: "Jane", last_name: word === "second" ? "Roe" : "Doe", email: "jane@example.com" },
        ],
        phone_config: [phone],
        routing_profile_id: ref("aws_connect_routing_profile.agents.routing_profile_id"),
        security_profile_ids: [ref("aws_connect_security_profile.agents.security_profile_id")],
        hierarchy_group_id: ref(
          `aws_connect_user_hierarchy_group.${word === "second" ? "south" : "night"}.hierarchy_group_id`,
        ),
        tags,
      },
    },
  };
}

function flows({ word }: Variant): object {
  return {
    aws_connect_contact_flow: {
      main: {
        instance_id,
        name: "Main",
        description: word,
        type: "CONTACT_FLOW",
        content: endingContent("DisconnectParticipant"),
        tags,
      },
      whisper: {
        instance_id,
        name: "Outbound whisper",
        type: "OUTBOUND_WHISPER",
        content: endingContent("EndFlowExecution"),
      },
    },
    aws_connect_contact_flow_module: {
      greeting: { instance_id, name: "Greeting", description: word, content: moduleContent, tags },
    },
    aws_connect_phone_number: {
      line: {
        target_arn: ref("data.aws_connect_instance.centre.arn"),
        country_code: "GB",
        type: "DID",
        description: "Main line",
        tags,
      },
    },
  };
}

function connections({ bucketPrefix }: Variant): object {
  const s3_config = [{ bucket_name: "recordings", bucket_prefix: bucketPrefix }];
  const stream_arn = `arn:aws:kinesis:eu-west-2:${account}:stream/events`;
  return {
    aws_connect_instance_storage_config: {
      recordings: {
        instance_id,
        resource_type: "CALL_RECORDINGS",
        storage_config: [{ storage_type: "S3", s3_config }],
      },
      events: {
        instance_id,
        resource_type: "AGENT_EVENTS",
        storage_config: [{ storage_type: "KINESIS_STREAM", kinesis_stream_config: [{ stream_arn }] }],
      },
    },
    aws_connect_lambda_function_association: {
      lookup: { instance_id, function_arn: `arn:aws:lambda:eu-west-2:${account}:function:lookup` },
    },
    aws_connect_bot_association: {
      orders: { instance_id, lex_bot: [{ name: "Orders", lex_region: "eu-west-2" }] },
    },
    aws_connect_vocabulary: {
      products: {
        instance_id,
        name: "products",
        language_code: "en-GB",
        content: "Phrase\tIPA\tSoundsLike\tDisplayAs\nflowc\t\tflow-see\tflowc\n",
        tags,
      },
    },
  };
}

/** Every data source of the provider, each with what finds the resource by name where it can. */
export function dataSources(): object {
  const named = (name: string) => ({ instance_id, name });
  return {
    aws_connect_contact_flow: {
      queue_transfer: named("Default queue transfer"),
      agent_transfer: named("Default agent transfer"),
    },
    aws_connect_instance: { centre: { instance_id } },
    aws_connect_prompt: { beep: named("Beep.wav") },
    aws_connect_hours_of_operation: { basic: named("Basic Hours") },
    aws_connect_queue: { basic: named("BasicQueue") },
    aws_connect_routing_profile: { basic: named("Basic Routing Profile") },
    aws_connect_security_profile: { admin: named("Admin") },
    aws_connect_quick_connect: { phone: named(ref("aws_connect_quick_connect.phone.name")) },
    aws_connect_user: { jane: named(ref("aws_connect_user.jane.name")) },
    aws_connect_user_hierarchy_group: { south: named(ref("aws_connect_user_hierarchy_group.south.name")) },
    aws_connect_user_hierarchy_structure: {
      levels: { instance_id: ref("aws_connect_user_hierarchy_structure.levels.id") },
    },
    aws_connect_contact_flow_module: { greeting: named(ref("aws_connect_contact_flow_module.greeting.name")) },
    aws_connect_vocabulary: { products: named(ref("aws_connect_vocabulary.products.name")) },
    aws_connect_lambda_function_association: {
      lookup: { instance_id, function_arn: ref("aws_connect_lambda_function_association.lookup.function_arn") },
    },
    aws_connect_bot_association: {
      orders: {
        instance_id: ref("aws_connect_bot_association.orders.instance_id"),
        lex_bot: [{ name: "Orders", lex_region: "eu-west-2" }],
      },
    },
    aws_connect_instance_storage_config: {
      recordings: {
        instance_id,
        resource_type: "CALL_RECORDINGS",
        association_id: ref("aws_connect_instance_storage_config.recordings.association_id"),
      },
    },
  };
}
