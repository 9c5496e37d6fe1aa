"""Opens a dataset's tables with one tool, as its users do, and prints what it finds as JSON: rows of every table, types, and a row.

    opens.py TOOL DATASET     (TOOL: duckdb, pandas, pyarrow, polars, datasets, pyspark)
"""
import datetime
import json
import sys

TABLES = ("articles", "duplicates", "rejects", "ledger", "boilerplate", "relations")
COLUMNS = (
    "article_id",
    "published_at",
    "published_local_date",
    "tags",
    "dateline",
    "date_conflicts",
    "word_count",
    "source_offset",
)


def plain(value):
    """A value of any of the tools as JSON has it: instants in UTC, days, lists and structs."""
    if hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    if hasattr(value, "tolist") and not isinstance(value, (str, bytes)):
        value = value.tolist()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).isoformat(timespec="microseconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def with_duckdb(folder):
    import duckdb

    db = duckdb.connect()
    db.execute("SET TimeZone = 'UTC'")
    frames = {t: f"'{folder}/{t}/**/*.parquet'" for t in TABLES}
    rows = {t: db.execute(f"SELECT count(*) FROM {f}").fetchall()[0][0] for t, f in frames.items()}
    columns = ", ".join(COLUMNS)
    described = db.execute(f"DESCRIBE SELECT {columns} FROM {frames['articles']}").fetchall()
    found = db.execute(
        f"SELECT {columns} FROM {frames['articles']} WHERE published_at IS NOT NULL AND dateline IS NOT NULL "
        "ORDER BY published_at, article_id LIMIT 1"
    ).fetchall()
    return rows, {name: kind for name, kind, *_ in described}, dict(zip(COLUMNS, found[0])) if found else None


def with_pandas(folder):
    import pandas

    frames = {t: pandas.read_parquet(f"{folder}/{t}") for t in TABLES}
    articles = frames["articles"]
    types = {c: str(articles[c].dtype) for c in COLUMNS}
    dated = articles[articles["published_at"].notna() & articles["dateline"].notna()]
    found = dated.sort_values(["published_at", "article_id"]).iloc[0] if len(dated) else None
    return {t: len(f) for t, f in frames.items()}, types, None if found is None else {c: found[c] for c in COLUMNS}


def with_pyarrow(folder):
    import pyarrow.compute as pc
    import pyarrow.dataset as pd

    sets = {t: pd.dataset(f"{folder}/{t}") for t in TABLES}
    schema = sets["articles"].schema
    types = {c: str(schema.field(c).type) for c in COLUMNS}
    dated = sets["articles"].to_table(columns=list(COLUMNS), filter=pc.field("published_at").is_valid())
    dated = dated.filter(pc.is_valid(dated["dateline"])).sort_by([("published_at", "ascending"), ("article_id", "ascending")])
    found = dated.slice(0, 1).to_pylist()
    return {t: s.count_rows() for t, s in sets.items()}, types, found[0] if found else None


def with_polars(folder):
    import polars

    frames = {t: polars.scan_parquet(f"{folder}/{t}/**/*.parquet") for t in TABLES}
    rows = {t: f.select(polars.len()).collect().item() for t, f in frames.items()}
    schema = frames["articles"].collect_schema()
    dated = (
        frames["articles"]
        .filter(polars.col("published_at").is_not_null() & polars.col("dateline").is_not_null())
        .sort("published_at", "article_id")
        .select(COLUMNS)
        .head(1)
        .collect()
        .to_dicts()
    )
    return rows, {c: str(schema[c]) for c in COLUMNS}, dated[0] if dated else None


def with_datasets(folder):
    import tempfile

    import datasets

    datasets.disable_progress_bars()
    with tempfile.TemporaryDirectory() as cache:
        # It has no way to hold a table without rows but as a stream
        streams = {t: datasets.load_dataset(folder, t, split="train", cache_dir=cache, streaming=True) for t in TABLES}
        full = [t for t, s in streams.items() if next(iter(s), None) is not None]
        sets = {t: datasets.load_dataset(folder, t, split="train", cache_dir=cache) for t in full}
        rows = {t: sets[t].num_rows if t in full else 0 for t in TABLES}
        schema = streams["articles"].features.arrow_schema
        types = {c: str(schema.field(c).type) for c in COLUMNS}
        if "articles" not in full:
            return rows, types, None
        default = datasets.load_dataset(folder, split="train", cache_dir=cache)
        assert default.num_rows == rows["articles"], "articles are not the default"
        dated = [r for r in sets["articles"].select_columns(list(COLUMNS)) if r["published_at"] and r["dateline"]]
        return rows, types, min(dated, key=lambda r: (r["published_at"], r["article_id"]))


def with_pyspark(folder):
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    frames = {t: spark.read.parquet(f"{folder}/{t}") for t in TABLES}
    rows = {t: f.count() for t, f in frames.items()}
    schema = frames["articles"].schema
    types = {c: schema[c].dataType.simpleString() for c in COLUMNS}
    dated = frames["articles"].where("published_at IS NOT NULL AND dateline IS NOT NULL")
    found = [r.asDict(recursive=True) for r in dated.orderBy("published_at", "article_id").select(*COLUMNS).limit(1).collect()]
    spark.stop()
    return rows, types, found[0] if found else None


tool, folder = sys.argv[1:3]
rows, types, first = globals()[f"with_{tool}"](folder)
print(json.dumps({"rows": rows, "types": types, "first": plain(first)}))
