/** Names of parameters that say where a reader came from, never what a page is. */
const NAMES = new Set(
  "fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi hsctatracking hss_channel vero_id vero_conv oly_enc_id oly_anon_id rb_clickid s_cid ref ref_src ref_url referrer referer cmpid cmp cmp_id campaign_id ito xtor xtref wt_mc wt.mc_id wt_zmc wtmc icid ncid ocid cvid ei smid smtyp sref emc partner guccounter guce_referrer guce_referrer_sig soc_src soc_trk sr_share __twitter_impression taid tblci tbclid obclid dicbo outbrainclickid fb_action_ids fb_action_types fb_source fb_ref action_object_map action_type_map mbid sharetype shareadraft share_from __source spm scm trk trkcampaign trk_contact wprov xing_share traffic_source tracking_id traceid piano_source rss feature_source itm_source itm_medium itm_campaign pk_campaign pk_kwd pk_source pk_medium piwik_campaign mtm_campaign mtm_source mtm_medium mtm_kwd at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ns_mchannel ns_source ns_campaign ns_linkname ns_fee amp amp_js_v amp_gsa usqp outputtype output_type".split(
    " ",
  ),
);
const PREFIXES = ["utm_", "utm-", "ns_", "at_", "guce_", "itm_", "hsa_", "wt.", "stm_", "cx_"];
/** Names that mean tracking with these values only. */
const VALUES: Readonly<Record<string, RegExp>> = {
  source: /^(?:rss|twitter|facebook|newsletter|share|google|instagram|whatsapp|push)\b/i,
  from: /^(?:rss|twitter|facebook|share|whatsapp|newsletter)$/i,
  via: /^(?:rss|twitter|facebook|share|whatsapp|newsletter)$/i,
  output: /^amp$/i,
  view: /^amp$/i,
  share: /^/,
  mod: /^rss/i,
};

/** Whether `name=value` of a query says nothing about which page is meant. */
export function isTracking(pair: string): boolean {
  const at = pair.indexOf("=");
  const name = (at < 0 ? pair : pair.slice(0, at)).toLowerCase();
  if (NAMES.has(name) || PREFIXES.some((p) => name.startsWith(p))) return true;
  return Object.hasOwn(VALUES, name) && VALUES[name]?.test(at < 0 ? "" : pair.slice(at + 1)) === true;
}
