import { instance } from "@flowc/provisioner";

/** The alias is the host name of the instance, unique in the whole world: `https://my-contact-center.my.connect.aws`. */
export const centre = instance("my-contact-center", {
  identityManagement: "CONNECT_MANAGED",
  inboundCalls: true,
  outboundCalls: true,
});
