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
INSERT INTO campaign_people VALUES ('scoop', '01a218d6-f962-7e20-8a0d-82f17bf9077f');
INSERT INTO campaigns VALUES ('scoop', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000);
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a218d6-ff07-773f-b40f-1009bd0fff34', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_reasons VALUES ('01a218d6-ff09-75cd-b5f4-2cb916dff24a', 0, 'email', '86952058-2973-88e3-90ae-cc49c972efd4', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_reasons VALUES ('01a218d6-ff0b-739a-a203-bea7e6e98319', 0, 'email', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_reasons VALUES ('01a218d6-ff0d-790b-941d-2fe30be0380e', 0, 'email', 'c162f31f-ed9a-85df-8358-7b538344b646', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a218d6-fa17-7dea-be92-1b90e2ae7fa8', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a218d6-fa19-7835-8227-dbb9a2ee04c8', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218d6-fa1b-7871-bbec-f74d2a16eea8', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a218d6-fb2b-79f1-bc7a-6490a734a8ad', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218d6-ff07-773f-b40f-1009bd0fff34', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a218d6-ff09-75cd-b5f4-2cb916dff24a', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a218d6-ff0b-739a-a203-bea7e6e98319', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a218d6-ff0d-790b-941d-2fe30be0380e', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a218d6-fa17-7dea-be92-1b90e2ae7fa8', 0, 1795713071639000, '01a218d6-f962-7e20-8a0d-82f17bf9077f', NULL);
INSERT INTO customer_events VALUES ('01a218d6-fa19-7835-8227-dbb9a2ee04c8', 0, 1795713071641000, '01a218d6-fa18-76b5-bfe5-492c90233326', NULL);
INSERT INTO customer_events VALUES ('01a218d6-fa1b-7871-bbec-f74d2a16eea8', 0, 1795713071643000, '01a218d6-fa1a-7c42-b244-48386b83d747', NULL);
INSERT INTO customer_events VALUES ('01a218d6-fb2b-79f1-bc7a-6490a734a8ad', 2, 1795713071915000, '01a218d6-f962-7e20-8a0d-82f17bf9077f', '01a218d6-fa18-76b5-bfe5-492c90233326');
INSERT INTO customer_events VALUES ('01a218d6-fd7e-7227-863a-74dc83bfb8d2', 0, 1795713072510000, '01a218d6-fd7d-7d43-bd53-12c75557ded6', NULL);
INSERT INTO customer_events VALUES ('01a218d6-fd80-75e9-8f88-fb2ad995f4ee', 0, 1795713072512000, '01a218d6-fd7f-7fbb-9f1f-1a6dac941587', NULL);
INSERT INTO customer_events VALUES ('01a218d6-fdb5-7d3d-9559-fc9c90c45bb4', 2, 1795713072565000, '01a218d6-fd7d-7d43-bd53-12c75557ded6', '01a218d6-fd7f-7fbb-9f1f-1a6dac941587');
INSERT INTO customer_events VALUES ('01a218d6-ff07-773f-b40f-1009bd0fff34', 0, 1795713072903000, '01a218d6-ff06-707a-a463-11cca11d8522', NULL);
INSERT INTO customer_events VALUES ('01a218d6-ff09-75cd-b5f4-2cb916dff24a', 0, 1795713072905000, '01a218d6-ff08-7016-bf30-7b5437491d17', NULL);
INSERT INTO customer_events VALUES ('01a218d6-ff0b-739a-a203-bea7e6e98319', 0, 1795713072907000, '01a218d6-ff0a-7403-8c5c-c08e7347d511', NULL);
INSERT INTO customer_events VALUES ('01a218d6-ff0d-790b-941d-2fe30be0380e', 0, 1795713072909000, '01a218d6-ff0c-7c3f-9785-c0adff711a5e', NULL);
INSERT INTO customers VALUES ('01a218d6-f962-7e20-8a0d-82f17bf9077f', 1795713071639000, NULL, NULL);
INSERT INTO customers VALUES ('01a218d6-fa1a-7c42-b244-48386b83d747', 1795713071643000, NULL, NULL);
INSERT INTO customers VALUES ('01a218d6-fa18-76b5-bfe5-492c90233326', 1795713071641000, '01a218d6-f962-7e20-8a0d-82f17bf9077f', NULL);
INSERT INTO customers VALUES ('01a218d6-fd7d-7d43-bd53-12c75557ded6', 1795713072510000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a218d6-fd7f-7fbb-9f1f-1a6dac941587', 1795713072512000, '01a218d6-fd7d-7d43-bd53-12c75557ded6', 1780315200000000);
INSERT INTO customers VALUES ('01a218d6-ff06-707a-a463-11cca11d8522', 1795713072903000, NULL, NULL);
INSERT INTO customers VALUES ('01a218d6-ff08-7016-bf30-7b5437491d17', 1795713072905000, NULL, NULL);
INSERT INTO customers VALUES ('01a218d6-ff0a-7403-8c5c-c08e7347d511', 1795713072907000, NULL, NULL);
INSERT INTO customers VALUES ('01a218d6-ff0c-7c3f-9785-c0adff711a5e', 1795713072909000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'campaign_people', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'dead_letters', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'offer_requests', 3, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'record_keys', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7058-b4e8-1c74b4d20323', 1780315200000000, 2);
INSERT INTO grants VALUES ('scoop', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'b79b530a-4927-8f97-9651-072f33de5d13', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '3c9f3db5-7dd3-4fff-a319-d8304c57431d', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '\x3050cd35554db393770b094a2da7070a739c2ee802bd66069d3fdad852e59bc8', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '027924fb-3160-4c4f-8d05-c03fbdba3730', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '\xdaeb103292cb2276a8dabb3eb0c49c0042dc3ebe614ce6e4c290e559a81c2839', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'bc06fad0-9d25-4221-8f78-de3ca5504a00', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '\x05480cfa2cad71c93782b87e8ecc4059bc624a88ac0aa0910c492555f1005d1a', 3, 0, 0, 0, 1780315200000000);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO offer_requests VALUES ('ada issue 1', 'a70f8726-6514-5fc3-00c0-d1882814fbd4', 'b79b530a-4927-8f97-9651-072f33de5d13', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', 'b4606577-d27e-81bd-e186-1cf5c9ae7424', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '9a724722-b7c1-6fb0-277d-c285c51aaa2c', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-795d-8778-7b9e6b46436a', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-76e8-8ec1-b32b2edcea3b', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', 'd151f433-6296-0044-8947-04fc65476ca6', NULL, '019e830e-1a00-7f80-9ee2-ade90ff7072c', 1780315200000000);
INSERT INTO offer_requests VALUES ('9606F3EDF20634BFABA1C4A31A921934BDB8962CAA143003BAA9E389A6399D2C', '18365e44-b86c-6675-a5d9-f7437158475b', NULL, '019e830e-1a00-7eb2-a1c4-0a7c2f4ecb44', 1780315200000000);
INSERT INTO offer_requests VALUES ('9144EC7F68DD445D2FDE3F417D3B8D30B3D709160F4AB763D7746EB424CACB0C', '0a0c749b-8518-9079-d3ae-cfe9dae47f22', NULL, '019e830e-1a00-71e7-aba6-00bf5804a023', 1780315200000000);
INSERT INTO offer_requests VALUES ('15D9E5F7A8C4335931D4C75F41F12D53E5418B212D36EC428C2E4B80D94AB664', '276e526e-9af5-156d-abe0-e14f4ae9895f', NULL, '019e830e-1a00-75e1-be02-4892dedb7601', 1780315200000000);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a218d6-f962-7e20-8a0d-82f17bf9077f');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a218d6-fa1a-7c42-b244-48386b83d747');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a218d6-f962-7e20-8a0d-82f17bf9077f');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a218d6-ff06-707a-a463-11cca11d8522');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a218d6-ff08-7016-bf30-7b5437491d17');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a218d6-ff0a-7403-8c5c-c08e7347d511');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a218d6-ff0c-7c3f-9785-c0adff711a5e');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-795d-8778-7b9e6b46436a', 0, 'b79b530a-4927-8f97-9651-072f33de5d13', '019e830e-1a00-795d-8778-7b9e6b46436a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-76e8-8ec1-b32b2edcea3b', 0, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-76e8-8ec1-b32b2edcea3b', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7f80-9ee2-ade90ff7072c', 1, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-76e8-8ec1-b32b2edcea3b', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7eb2-a1c4-0a7c2f4ecb44', 0, '3c9f3db5-7dd3-4fff-a319-d8304c57431d', '019e830e-1a00-7eb2-a1c4-0a7c2f4ecb44', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-71e7-aba6-00bf5804a023', 0, '027924fb-3160-4c4f-8d05-c03fbdba3730', '019e830e-1a00-71e7-aba6-00bf5804a023', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-75e1-be02-4892dedb7601', 1, '027924fb-3160-4c4f-8d05-c03fbdba3730', '019e830e-1a00-71e7-aba6-00bf5804a023', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', '5812b4bd-579c-4dcf-b7e6-a363aae1aa54', 100, 'EUR', '', 1780315200000000);
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
INSERT INTO store_secrets VALUES ('tombstone-salt', '\x9d3b5e9db2307ccfd79e1a066c1b1334ec39aa8c3231777726cf4eb1800178b8');
INSERT INTO store_secrets VALUES ('fixture', '\x97cf2e0f39f330c720ae11ac3e91ddb7');
INSERT INTO tombstones VALUES ('1ab459d5-ea2a-b347-b050-c88e9a1186ab');
INSERT INTO tombstones VALUES ('58c10e39-569c-f0bc-9fab-5be99a1089a2');
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
