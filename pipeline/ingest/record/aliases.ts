import type { MappedField } from "../../../schemas/dump.ts";
import { letters } from "../../text/letters.ts";

/** Names that exports give each field, the likelier first; a dot steps into an object. */
const NAMES: { readonly [F in MappedField]: string } = {
  id: "id _id uuid guid article_id doc_id document_id story_id record_id newid item_id post_id",
  url: "url link canonical_url canonical_link article_url article_link page_url web_url source_url permalink uri href final_url requested_url target_uri original_url links.permalink main_entity_of_page.@id",
  title:
    "title headline article_title headline.main title.rendered heading page_title web_title news_title title_page titulo titre titel titolo",
  description:
    "description summary lead lede abstract standfirst subtitle subheadline sub_title excerpt excerpt.rendered teaser snippet dek deck trail_text short_description meta_description highlights",
  body: "body content_html body_html html_content article_html article_body_html main_text full_text article_body article_text body_text content content.rendered article_content content_text full_content story cleaned_text clean_text plain_text text_content paragraphs article document",
  text: "text raw_text page_text raw_content page_content",
  html: "html raw_html page_html source_html",
  author: "author authors author_name author_names writer writers creator dc_creator journalist reporter contributors",
  byline: "byline byline.original by_line credit",
  published:
    "published published_at date_published date_publish publish_date pub_date publication_date published_date published_time publish_time published_on date first_published_at first_publication_date web_publication_date publication_time posted_at posted date_posted datetime date_time issued fecha created_at created date_created",
  modified:
    "modified date_modified date_modify last_modified updated updated_at date_updated modified_at last_updated modified_date update_time modified_time",
  crawled:
    "crawled crawled_at crawl_date crawl_time scrape_time scrape_date scraped_at scraped date_scraped scraped_date date_download download_date downloaded_at fetched fetched_at fetch_time fetch_date retrieved retrieved_at date_retrieved collected_at access_date accessed_at seendate timestamp warc_date",
  dump_date: "dump_date",
  publisher:
    "publisher publisher_name source.name source.title source source_name site site_name outlet newspaper newspaper_name publication publication_name provider media media_outlet website news_outlet news_source thread.site_full",
  domain:
    "domain source_domain site_domain host hostname netloc domain_name thread.site base_url source.url source.domain",
  language: "language lang language_code lang_code in_language human_language",
  section: "section section_name category category_name categories article_section desk news_desk rubric ressort",
  tags: "tags keywords tag keyword news_keywords article_tags",
  topics: "topics topic subjects subject topic_codes",
  places: "places place locations location geo_facet",
  dateline: "dateline",
  agency: "agency agencies news_agency wire wire_service",
  time_zone: "timezone tz time_zone",
  kind: "type kind article_type og_type type_of_material",
};

/** One way to find a field: the plain name of a record's key, and the path below it. */
export interface Alias {
  readonly key: string;
  readonly below: string;
}

/** The ways to find each field, in order. */
export const ALIASES: ReadonlyMap<MappedField, readonly Alias[]> = new Map(
  Object.entries(NAMES).map(([field, names]): [MappedField, Alias[]] => [
    field as MappedField,
    names.split(" ").map((name) => {
      const [key = "", ...below] = name.split(".");
      return { key: letters(key), below: below.join(".") };
    }),
  ]),
);

const USUAL = new Set([...ALIASES.values()].flatMap((aliases) => aliases.map((a) => a.key)));

/** Whether a field's name is one that exports of articles usually have. */
export function isUsualName(name: string): boolean {
  return USUAL.has(letters(name));
}
