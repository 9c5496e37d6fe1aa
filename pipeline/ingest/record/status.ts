/** Publishing statuses of the IPTC (`stat:`) and of NITF under which an item must not be published. */
const REFUSED = /^(?:stat:)?(?:withheld|cancell?ed|killed|spiked|hold)$/i;

/** Why an item with this publishing status is no article, null when it may be published. */
export function statusRefused(status: string): string | null {
  return REFUSED.test(status.trim()) ? `its maker says that it is ${status.trim().replace(/^stat:/i, "")}` : null;
}
