import { ref } from "../../../../scripts/terraform/terraform.mjs";

const instance_id = ref("aws_connect_instance.this.id");
const tags = { Environment: "production", Project: "customer-service", ManagedBy: "terraform" };
const password = "Example-Password-1";

/**
 * What a Terraform module for Connect makes of a full contact centre: hours, numbers, a queue, profiles, a quick
 * connect, an agent, an administrator, a flow, a function, a bot and the flow logs. The queue does not offer the quick
 * connect that leads to it: Terraform has no way to make such a circle.
 * @param content of the flow
 */
export function seedInTerraform(content: string): object {
  const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];
  const number = (type: string, description: string) => ({
    target_arn: ref("aws_connect_instance.this.arn"),
    country_code: "GB",
    type,
    description,
    tags,
  });
  return {
    data: {
      aws_connect_security_profile: { admin: { instance_id, name: "Admin" } },
      aws_connect_contact_flow: { queue_transfer: { instance_id, name: "Default queue transfer" } },
    },
    resource: {
      aws_connect_instance: {
        this: {
          instance_alias: "full-contact-center",
          identity_management_type: "CONNECT_MANAGED",
          inbound_calls_enabled: true,
          outbound_calls_enabled: true,
          contact_flow_logs_enabled: true,
          contact_lens_enabled: true,
          early_media_enabled: true,
          multi_party_conference_enabled: true,
          tags,
          // Connect makes the group when the logs are switched on, and then it could not be created any more.
          depends_on: ["aws_cloudwatch_log_group.this"],
        },
      },
      aws_cloudwatch_log_group: {
        this: { name: "/aws/connect/full-contact-center", retention_in_days: 7, tags },
      },
      aws_connect_hours_of_operation: {
        uk: {
          instance_id,
          name: "UK Business Hours",
          description: "Monday to Friday, 9 AM to 5 PM GMT",
          time_zone: "Europe/London",
          config: weekdays.map((day) => ({
            day,
            start_time: [{ hours: 9, minutes: 0 }],
            end_time: [{ hours: 17, minutes: 0 }],
          })),
          tags,
        },
      },
      aws_connect_phone_number: {
        main_line: number("DID", "Main customer service line"),
        toll_free: {
          ...number("TOLL_FREE", "Toll-free support line"),
          depends_on: ["aws_connect_phone_number.main_line"],
        },
      },
      aws_connect_queue: {
        service: {
          instance_id,
          name: "CustomerService",
          description: "Main customer service queue",
          hours_of_operation_id: ref("aws_connect_hours_of_operation.uk.hours_of_operation_id"),
          max_contacts: 100,
          outbound_caller_config: [
            {
              outbound_caller_id_name: "Customer Service",
              outbound_caller_id_number_id: ref("aws_connect_phone_number.main_line.id"),
            },
          ],
          status: "ENABLED",
          tags,
        },
      },
      aws_connect_quick_connect: {
        supervisor: {
          instance_id,
          name: "Supervisor",
          description: "Quick connect to supervisor queue",
          quick_connect_config: [
            {
              quick_connect_type: "QUEUE",
              queue_config: [
                {
                  queue_id: ref("aws_connect_queue.service.queue_id"),
                  contact_flow_id: ref("data.aws_connect_contact_flow.queue_transfer.contact_flow_id"),
                },
              ],
            },
          ],
          tags,
        },
      },
      aws_connect_routing_profile: {
        agents: {
          instance_id,
          name: "AgentProfile",
          description: "Standard agent routing profile",
          default_outbound_queue_id: ref("aws_connect_queue.service.queue_id"),
          media_concurrencies: [
            { channel: "VOICE", concurrency: 1 },
            { channel: "CHAT", concurrency: 3 },
          ],
          queue_configs: [
            { channel: "VOICE", delay: 0, priority: 1, queue_id: ref("aws_connect_queue.service.queue_id") },
          ],
          tags,
        },
      },
      aws_connect_security_profile: {
        agents: {
          instance_id,
          name: "AgentProfile",
          description: "Standard agent permissions",
          permissions: ["BasicAgentAccess", "OutboundCallAccess"],
          tags,
        },
      },
      aws_connect_user: {
        john: userOf("john.smith", ["John", "Smith"], ref("aws_connect_security_profile.agents.security_profile_id")),
        admin: userOf("admin", ["Admin", "User"], ref("data.aws_connect_security_profile.admin.security_profile_id")),
      },
      aws_connect_contact_flow: {
        main: {
          instance_id,
          name: "MainFlow",
          description: "Main customer service flow",
          type: "CONTACT_FLOW",
          content,
          tags,
        },
      },
      aws_connect_lambda_function_association: {
        lookup: { instance_id, function_arn: "arn:aws:lambda:eu-west-2:123456789012:function:customer-lookup" },
      },
      aws_connect_bot_association: {
        service: { instance_id, lex_bot: [{ name: "CustomerServiceBot", lex_region: "eu-west-2" }] },
      },
    },
  };
}

function userOf(name: string, [first_name, last_name]: readonly [string, string], profile: string): object {
  return {
    instance_id,
    name,
    password,
    identity_info: [{ first_name, last_name, email: `${name}@example.com` }],
    phone_config: [{ phone_type: "SOFT_PHONE" }],
    routing_profile_id: ref("aws_connect_routing_profile.agents.routing_profile_id"),
    security_profile_ids: [profile],
    tags,
  };
}
