CREATE TABLE campaign_budgets (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    shard integer NOT NULL,
    cap bigint NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    CONSTRAINT campaign_budgets_check CHECK (((held + granted) <= cap)),
    CONSTRAINT campaign_budgets_granted_check CHECK ((granted >= 0)),
    CONSTRAINT campaign_budgets_held_check CHECK ((held >= 0))
);
CREATE TABLE campaign_people (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    person_id uuid NOT NULL
);
CREATE TABLE campaigns (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    published_at bigint NOT NULL
);
CREATE TABLE conversions (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT conversions_value_check CHECK ((value >= 0))
);
CREATE TABLE costs (
    source text NOT NULL COLLATE pg_catalog."C",
    cost_id text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    campaign text COLLATE pg_catalog."C",
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT costs_amount_check CHECK ((amount >= 0)),
    CONSTRAINT costs_check CHECK ((to_at > from_at))
);
CREATE TABLE cursors (
    connection text NOT NULL COLLATE pg_catalog."C",
    cursor text NOT NULL COLLATE pg_catalog."C",
    moved_at bigint NOT NULL
);
CREATE TABLE customer_event_reasons (
    event_id uuid NOT NULL,
    ordinal integer NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    left_record uuid NOT NULL,
    right_record uuid NOT NULL
);
CREATE TABLE customer_event_records (
    event_id uuid NOT NULL,
    record_id uuid NOT NULL
);
CREATE TABLE customer_events (
    event_id uuid NOT NULL,
    kind integer NOT NULL,
    occurred_at bigint NOT NULL,
    customer_id uuid NOT NULL,
    other_id uuid
);
CREATE TABLE customers (
    customer_id uuid NOT NULL,
    created_at bigint NOT NULL,
    successor uuid,
    erased_at bigint
);
CREATE TABLE dead_letters (
    connection text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    digest bytea NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    raw bytea NOT NULL,
    observed_at bigint NOT NULL
);
CREATE TABLE erasure_tables (
    erasure_id uuid NOT NULL,
    table_name text NOT NULL COLLATE pg_catalog."C",
    removed integer NOT NULL,
    pseudonymised integer NOT NULL
);
CREATE TABLE erasures (
    erasure_id uuid NOT NULL,
    erased_at bigint NOT NULL,
    records integer NOT NULL
);
CREATE TABLE grants (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    grant_id uuid NOT NULL,
    record_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    state integer NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    reversed bigint NOT NULL,
    issued_at bigint NOT NULL,
    CONSTRAINT grants_check CHECK ((reversed <= granted))
);
CREATE TABLE interactions (
    connection text NOT NULL COLLATE pg_catalog."C",
    external_id text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    record_id uuid NOT NULL,
    author_key text NOT NULL COLLATE pg_catalog."C",
    handle text COLLATE pg_catalog."C",
    display_name text COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    observed_at bigint NOT NULL,
    text text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    thread text COLLATE pg_catalog."C",
    reply_to text COLLATE pg_catalog."C",
    link text COLLATE pg_catalog."C",
    media text COLLATE pg_catalog."C",
    trust integer NOT NULL,
    raw bytea
);
CREATE TABLE offer_requests (
    request_key text NOT NULL COLLATE pg_catalog."C",
    fingerprint uuid NOT NULL,
    grant_id uuid,
    entry_id uuid,
    requested_at bigint NOT NULL
);
CREATE TABLE record_connections (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE record_keys (
    rule text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    record_id uuid NOT NULL
);
CREATE TABLE record_links (
    record_id uuid NOT NULL,
    customer_id uuid NOT NULL
);
CREATE TABLE record_separations (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL
);
CREATE TABLE redemptions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    entry_id uuid NOT NULL,
    kind integer NOT NULL,
    grant_id uuid NOT NULL,
    redeemed_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    redeemer_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    order_reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    CONSTRAINT redemptions_value_check CHECK ((value >= 0))
);
CREATE TABLE schema_version (
    version integer NOT NULL
);
CREATE TABLE set_aside_keys (
    rule text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE source_records (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    record_key text NOT NULL COLLATE pg_catalog."C",
    record_values text NOT NULL COLLATE pg_catalog."C",
    fingerprint uuid NOT NULL,
    observed_at bigint NOT NULL
);
CREATE TABLE store_secrets (
    name text NOT NULL COLLATE pg_catalog."C",
    value bytea NOT NULL
);
CREATE TABLE tombstones (
    record_hash uuid NOT NULL
);
CREATE TABLE touchpoints (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    campaign text COLLATE pg_catalog."C"
);
CREATE TABLE waiting_records (
    record_id uuid NOT NULL
);
INSERT INTO campaign_budgets VALUES ('scoop', 0, 10000, 250, 800);
INSERT INTO campaign_people VALUES ('scoop', '01a218df-8801-7cae-afda-914e82567c66');
INSERT INTO campaigns VALUES ('scoop', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000);
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a218df-8a67-74f7-9f8f-29d828e135ab', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_reasons VALUES ('01a218df-8a69-7c58-a232-260c6ce9c36e', 0, 'email', '86952058-2973-88e3-90ae-cc49c972efd4', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_reasons VALUES ('01a218df-8a6b-75ce-9886-1890d452fcb5', 0, 'email', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_reasons VALUES ('01a218df-8a6d-76f9-b37e-6085d7e406f3', 0, 'email', 'c162f31f-ed9a-85df-8358-7b538344b646', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a218df-880b-7cd0-aa74-d6e5638b4588', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a218df-880d-727c-a362-ae0697195163', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218df-880f-7c80-a8de-7e3b396e0492', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a218df-886e-7dd7-9e12-8a29b181ec47', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218df-8a67-74f7-9f8f-29d828e135ab', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a218df-8a69-7c58-a232-260c6ce9c36e', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a218df-8a6b-75ce-9886-1890d452fcb5', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a218df-8a6d-76f9-b37e-6085d7e406f3', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a218df-880b-7cd0-aa74-d6e5638b4588', 0, 1795713632267000, '01a218df-8801-7cae-afda-914e82567c66', NULL);
INSERT INTO customer_events VALUES ('01a218df-880d-727c-a362-ae0697195163', 0, 1795713632269000, '01a218df-880c-78c0-8ced-b54a0a17cef6', NULL);
INSERT INTO customer_events VALUES ('01a218df-880f-7c80-a8de-7e3b396e0492', 0, 1795713632271000, '01a218df-880e-7a22-94bf-748b2e6f01ae', NULL);
INSERT INTO customer_events VALUES ('01a218df-886e-7dd7-9e12-8a29b181ec47', 2, 1795713632366000, '01a218df-8801-7cae-afda-914e82567c66', '01a218df-880c-78c0-8ced-b54a0a17cef6');
INSERT INTO customer_events VALUES ('01a218df-894d-79dd-b7c2-fc33d509ccf8', 0, 1795713632589000, '01a218df-894c-7c1a-a3b1-d45cebcb9d87', NULL);
INSERT INTO customer_events VALUES ('01a218df-894f-7f07-b0ea-4c25a9294b0a', 0, 1795713632591000, '01a218df-894e-7625-80ba-5e0f040c279d', NULL);
INSERT INTO customer_events VALUES ('01a218df-8960-709b-b48a-0657834b0760', 2, 1795713632608000, '01a218df-894c-7c1a-a3b1-d45cebcb9d87', '01a218df-894e-7625-80ba-5e0f040c279d');
INSERT INTO customer_events VALUES ('01a218df-8a67-74f7-9f8f-29d828e135ab', 0, 1795713632871000, '01a218df-8a66-7891-a45a-870d347e52f7', NULL);
INSERT INTO customer_events VALUES ('01a218df-8a69-7c58-a232-260c6ce9c36e', 0, 1795713632873000, '01a218df-8a68-7a5f-a437-9ef88ac142a0', NULL);
INSERT INTO customer_events VALUES ('01a218df-8a6b-75ce-9886-1890d452fcb5', 0, 1795713632875000, '01a218df-8a6a-757c-9d6f-671a0878c072', NULL);
INSERT INTO customer_events VALUES ('01a218df-8a6d-76f9-b37e-6085d7e406f3', 0, 1795713632877000, '01a218df-8a6c-7c1e-843d-b641917c9490', NULL);
INSERT INTO customers VALUES ('01a218df-8801-7cae-afda-914e82567c66', 1795713632267000, NULL, NULL);
INSERT INTO customers VALUES ('01a218df-880e-7a22-94bf-748b2e6f01ae', 1795713632271000, NULL, NULL);
INSERT INTO customers VALUES ('01a218df-880c-78c0-8ced-b54a0a17cef6', 1795713632269000, '01a218df-8801-7cae-afda-914e82567c66', NULL);
INSERT INTO customers VALUES ('01a218df-894c-7c1a-a3b1-d45cebcb9d87', 1795713632589000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a218df-894e-7625-80ba-5e0f040c279d', 1795713632591000, '01a218df-894c-7c1a-a3b1-d45cebcb9d87', 1780315200000000);
INSERT INTO customers VALUES ('01a218df-8a66-7891-a45a-870d347e52f7', 1795713632871000, NULL, NULL);
INSERT INTO customers VALUES ('01a218df-8a68-7a5f-a437-9ef88ac142a0', 1795713632873000, NULL, NULL);
INSERT INTO customers VALUES ('01a218df-8a6a-757c-9d6f-671a0878c072', 1795713632875000, NULL, NULL);
INSERT INTO customers VALUES ('01a218df-8a6c-7c1e-843d-b641917c9490', 1795713632877000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'campaign_people', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'dead_letters', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'offer_requests', 3, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'record_keys', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7575-a407-247e62e1989e', 1780315200000000, 2);
INSERT INTO grants VALUES ('scoop', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'b79b530a-4927-8f97-9651-072f33de5d13', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '76b68e00-e111-48da-b590-654f2c2ca490', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '\xf073d199036e480a00c3256f3be82760ede647e31432484c6715c2d262f499b3', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '1ade815e-0699-41c6-bd93-29e75bcd15b5', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '\xcfdb1eacdac55e4dde5d1149be4363aa108019e866d9126917a61af76d1d0eb1', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '271b9c9d-4010-4cb7-a3f8-4554f70861c1', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '\x0117afdc4f6ae61d8cf698c65f1ae383b32a7fc5a1dff2d7486201545a7f7d32', 3, 0, 0, 0, 1780315200000000);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO offer_requests VALUES ('ada issue 1', 'a70f8726-6514-5fc3-00c0-d1882814fbd4', 'b79b530a-4927-8f97-9651-072f33de5d13', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', 'b4606577-d27e-81bd-e186-1cf5c9ae7424', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '9a724722-b7c1-6fb0-277d-c285c51aaa2c', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-76cb-b8ed-e870a099587a', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-776a-bd8c-d00cd8101372', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', '5dde3ea7-1b08-1e31-edbc-e9a5bd3869c1', NULL, '019e830e-1a00-75a8-aa15-e931affb2133', 1780315200000000);
INSERT INTO offer_requests VALUES ('72882A1C861943C91841DA4E9DFF995D3ADD399181497262E71333674A57A5AA', '18365e44-b86c-6675-a5d9-f7437158475b', NULL, '019e830e-1a00-740a-bac0-088db0e7b2bd', 1780315200000000);
INSERT INTO offer_requests VALUES ('41BF251F6D79E00B90705B6F0C5BC0455849F4F29F05DA0DCE92F6C3B5262F48', '0a0c749b-8518-9079-d3ae-cfe9dae47f22', NULL, '019e830e-1a00-77c4-be92-00b220be9083', 1780315200000000);
INSERT INTO offer_requests VALUES ('08A460E43A92022DDEAECD1E9E680FB1EC6325AFEDEB766559E6366B610913DF', '172dbfdf-b778-c00e-c056-043aaafccae8', NULL, '019e830e-1a00-7136-aa16-e2b55efdb73c', 1780315200000000);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a218df-8801-7cae-afda-914e82567c66');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a218df-880e-7a22-94bf-748b2e6f01ae');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a218df-8801-7cae-afda-914e82567c66');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a218df-8a66-7891-a45a-870d347e52f7');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a218df-8a68-7a5f-a437-9ef88ac142a0');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a218df-8a6a-757c-9d6f-671a0878c072');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a218df-8a6c-7c1e-843d-b641917c9490');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-76cb-b8ed-e870a099587a', 0, 'b79b530a-4927-8f97-9651-072f33de5d13', '019e830e-1a00-76cb-b8ed-e870a099587a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-776a-bd8c-d00cd8101372', 0, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-776a-bd8c-d00cd8101372', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-75a8-aa15-e931affb2133', 1, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-776a-bd8c-d00cd8101372', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-740a-bac0-088db0e7b2bd', 0, '76b68e00-e111-48da-b590-654f2c2ca490', '019e830e-1a00-740a-bac0-088db0e7b2bd', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-77c4-be92-00b220be9083', 0, '1ade815e-0699-41c6-bd93-29e75bcd15b5', '019e830e-1a00-77c4-be92-00b220be9083', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7136-aa16-e2b55efdb73c', 1, '1ade815e-0699-41c6-bd93-29e75bcd15b5', '019e830e-1a00-77c4-be92-00b220be9083', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', '34cd3b7d-5de2-4a92-8f9e-7f3c28086472', 100, 'EUR', '', 1780315200000000);
INSERT INTO schema_version VALUES (2);
INSERT INTO set_aside_keys VALUES ('email', 'counter@example.org');
INSERT INTO source_records VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', 'crm', 'stranger', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO source_records VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza', 'ada key', '[[12,"@ada","plaza"],[2,"ada shown"]]', '8c6e95d1-4a25-919c-f325-e321d6b8e2a8', 1780315200000000);
INSERT INTO source_records VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'crm', 'ada row', '[[3,"ada@people.example"]]', 'bef3bc5d-2527-ce8b-0794-dee5165504bc', 1780315200000000);
INSERT INTO source_records VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'crm', 'guest 3', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'crm', 'guest 0', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 'crm', 'guest 2', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 'crm', 'guest 1', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750', 'crm', 'waits', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO store_secrets VALUES ('tombstone-salt', '\xd75d9ff7cf0649c3d7bd68242034ea61bbb4b814f456412db51cf297de445dfb');
INSERT INTO store_secrets VALUES ('fixture', '\xe84cbe729378059bf3ae6e45c6d3536c');
INSERT INTO tombstones VALUES ('7f64c922-1a73-86b5-609c-5d2a2fd9f1f1');
INSERT INTO tombstones VALUES ('24592f5d-5369-23d9-5cd2-d432d2af0a85');
INSERT INTO touchpoints VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza:eu', 'post of ada', 1780315200000000, 'plaza', 3, NULL);
INSERT INTO touchpoints VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'web-log', 'click of ada', 1780315200000000, 'web', 1, NULL);
INSERT INTO waiting_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750');
ALTER TABLE ONLY campaign_budgets
    ADD CONSTRAINT campaign_budgets_pkey PRIMARY KEY (campaign_id, shard);
ALTER TABLE ONLY campaign_people
    ADD CONSTRAINT campaign_people_pkey PRIMARY KEY (campaign_id, person_id);
ALTER TABLE ONLY campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (campaign_id);
ALTER TABLE ONLY conversions
    ADD CONSTRAINT conversions_pkey PRIMARY KEY (record_id, source, event_id);
ALTER TABLE ONLY costs
    ADD CONSTRAINT costs_pkey PRIMARY KEY (source, cost_id);
ALTER TABLE ONLY cursors
    ADD CONSTRAINT cursors_pkey PRIMARY KEY (connection);
ALTER TABLE ONLY customer_event_reasons
    ADD CONSTRAINT customer_event_reasons_pkey PRIMARY KEY (event_id, ordinal);
ALTER TABLE ONLY customer_event_records
    ADD CONSTRAINT customer_event_records_pkey PRIMARY KEY (event_id, record_id);
ALTER TABLE ONLY customer_events
    ADD CONSTRAINT customer_events_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (customer_id);
ALTER TABLE ONLY dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (connection, "position", digest);
ALTER TABLE ONLY erasure_tables
    ADD CONSTRAINT erasure_tables_pkey PRIMARY KEY (erasure_id, table_name);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_pkey PRIMARY KEY (erasure_id);
ALTER TABLE ONLY grants
    ADD CONSTRAINT grants_pkey PRIMARY KEY (campaign_id, grant_id);
ALTER TABLE ONLY interactions
    ADD CONSTRAINT interactions_pkey PRIMARY KEY (connection, external_id, version);
ALTER TABLE ONLY offer_requests
    ADD CONSTRAINT offer_requests_pkey PRIMARY KEY (request_key);
ALTER TABLE ONLY record_connections
    ADD CONSTRAINT record_connections_pkey PRIMARY KEY (left_record, right_record, rule);
ALTER TABLE ONLY record_keys
    ADD CONSTRAINT record_keys_pkey PRIMARY KEY (rule, value, record_id);
ALTER TABLE ONLY record_links
    ADD CONSTRAINT record_links_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY record_separations
    ADD CONSTRAINT record_separations_pkey PRIMARY KEY (left_record, right_record);
ALTER TABLE ONLY redemptions
    ADD CONSTRAINT redemptions_pkey PRIMARY KEY (campaign_id, entry_id);
ALTER TABLE ONLY schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY set_aside_keys
    ADD CONSTRAINT set_aside_keys_pkey PRIMARY KEY (rule, value);
ALTER TABLE ONLY source_records
    ADD CONSTRAINT source_records_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY store_secrets
    ADD CONSTRAINT store_secrets_pkey PRIMARY KEY (name);
ALTER TABLE ONLY tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (record_hash);
ALTER TABLE ONLY touchpoints
    ADD CONSTRAINT touchpoints_pkey PRIMARY KEY (record_id, source, event_id);
ALTER TABLE ONLY waiting_records
    ADD CONSTRAINT waiting_records_pkey PRIMARY KEY (record_id);
CREATE INDEX customer_event_reasons_by_left ON customer_event_reasons USING btree (left_record);
CREATE INDEX customer_event_reasons_by_right ON customer_event_reasons USING btree (right_record);
CREATE INDEX customer_event_records_by_record ON customer_event_records USING btree (record_id);
CREATE INDEX customer_events_by_customer ON customer_events USING btree (customer_id);
CREATE INDEX customer_events_by_other ON customer_events USING btree (other_id);
CREATE INDEX grants_by_code ON grants USING btree (code_hash);
CREATE INDEX grants_by_record ON grants USING btree (record_id, campaign_id);
CREATE INDEX offer_requests_by_entry ON offer_requests USING btree (entry_id);
CREATE INDEX offer_requests_by_grant ON offer_requests USING btree (grant_id);
CREATE INDEX record_connections_by_right ON record_connections USING btree (right_record);
CREATE INDEX record_keys_by_record ON record_keys USING btree (record_id);
CREATE INDEX record_links_by_customer ON record_links USING btree (customer_id, record_id);
CREATE INDEX record_separations_by_right ON record_separations USING btree (right_record);
CREATE INDEX redemptions_by_entry ON redemptions USING btree (entry_id);
CREATE INDEX redemptions_by_recipient ON redemptions USING btree (recipient_id);
CREATE INDEX redemptions_by_redeemer ON redemptions USING btree (redeemer_id);
CREATE UNIQUE INDEX redemptions_once ON redemptions USING btree (campaign_id, grant_id) WHERE (kind = 0);
