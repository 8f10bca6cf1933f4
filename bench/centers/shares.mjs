/**
 * How many of each kind a contact centre of a size has.
 * @typedef {{ hours: number, queues: number, quickConnects: number, routingProfiles: number, securityProfiles: number, users: number, flows: number }} Shares
 */

/** @param {number} size number of resources, a multiple of ten @returns {Shares} */
export function sharesOf(size) {
  const tenth = size / 10;
  return {
    hours: tenth,
    queues: 2 * tenth,
    quickConnects: tenth,
    routingProfiles: tenth,
    securityProfiles: tenth,
    users: 3 * tenth,
    flows: tenth,
  };
}
