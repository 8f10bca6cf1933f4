import { ref } from "../../scripts/terraform/terraform.mjs";

/**
 * The same contact centre as `plainCenter`, in Terraform's JSON syntax.
 * @param {import("./shares.mjs").Shares} shares
 * @param {string} instanceId
 * @param {{ note: string, content: string }} changing
 */
export function terraformCenter(shares, instanceId, { note, content }) {
  const instance_id = instanceId;
  const many = (/** @type {number} */ count, /** @type {(index: number) => object} */ make) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, make(index)]));
  return {
    aws_connect_hours_of_operation: many(shares.hours, (index) => ({
      instance_id,
      name: `Hours ${index}`,
      time_zone: "Europe/London",
      config: [{ day: "MONDAY", start_time: [{ hours: 9, minutes: 0 }], end_time: [{ hours: 17, minutes: 0 }] }],
    })),
    aws_connect_queue: many(shares.queues, (index) => ({
      instance_id,
      name: `Queue ${index}`,
      description: index === 0 ? note : "bench",
      hours_of_operation_id: ref(`aws_connect_hours_of_operation.n${index % shares.hours}.hours_of_operation_id`),
      quick_connect_ids: [ref(`aws_connect_quick_connect.n${index % shares.quickConnects}.quick_connect_id`)],
    })),
    aws_connect_quick_connect: many(shares.quickConnects, (index) => ({
      instance_id,
      name: `Quick connect ${index}`,
      quick_connect_config: [{ quick_connect_type: "PHONE_NUMBER", phone_config: [{ phone_number: "+442071838750" }] }],
    })),
    aws_connect_routing_profile: many(shares.routingProfiles, (index) => ({
      instance_id,
      name: `Routing ${index}`,
      description: "bench",
      default_outbound_queue_id: ref("aws_connect_queue.n0.queue_id"),
      media_concurrencies: [{ channel: "VOICE", concurrency: 1 }],
      queue_configs: [
        {
          channel: "VOICE",
          delay: 0,
          priority: 1,
          queue_id: ref(`aws_connect_queue.n${index % shares.queues}.queue_id`),
        },
      ],
    })),
    aws_connect_security_profile: many(shares.securityProfiles, (index) => ({
      instance_id,
      name: `Security ${index}`,
      permissions: ["BasicAgentAccess"],
    })),
    aws_connect_user: many(shares.users, (index) => ({
      instance_id,
      name: `user.${index}`,
      password: "Correct-Horse-1",
      identity_info: [{ first_name: "Agent", last_name: String(index), email: `agent${index}@example.com` }],
      phone_config: [{ phone_type: "SOFT_PHONE" }],
      routing_profile_id: ref(`aws_connect_routing_profile.n${index % shares.routingProfiles}.routing_profile_id`),
      security_profile_ids: [
        ref(`aws_connect_security_profile.n${index % shares.securityProfiles}.security_profile_id`),
      ],
    })),
    aws_connect_contact_flow: many(shares.flows, (index) => ({
      instance_id,
      name: `Flow ${index}`,
      type: "CONTACT_FLOW",
      content,
    })),
  };
}
