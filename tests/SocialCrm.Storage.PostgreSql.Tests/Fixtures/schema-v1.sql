CREATE TABLE campaign_budgets (
    campaign_id text NOT NULL,
    shard integer NOT NULL,
    cap bigint NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    CONSTRAINT campaign_budgets_check CHECK (((held + granted) <= cap)),
    CONSTRAINT campaign_budgets_granted_check CHECK ((granted >= 0)),
    CONSTRAINT campaign_budgets_held_check CHECK ((held >= 0))
);
CREATE TABLE campaign_people (
    campaign_id text NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE campaigns (
    campaign_id text NOT NULL,
    document text NOT NULL,
    published_at bigint NOT NULL
);
CREATE TABLE conversions (
    record_id uuid NOT NULL,
    source text NOT NULL,
    event_id text NOT NULL,
    occurred_at bigint NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL,
    CONSTRAINT conversions_value_check CHECK ((value >= 0))
);
CREATE TABLE costs (
    source text NOT NULL,
    cost_id text NOT NULL,
    channel text NOT NULL,
    campaign text,
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    CONSTRAINT costs_amount_check CHECK ((amount >= 0)),
    CONSTRAINT costs_check CHECK ((to_at > from_at))
);
CREATE TABLE cursors (
    connection text NOT NULL,
    cursor text NOT NULL,
    moved_at bigint NOT NULL
);
CREATE TABLE customer_event_reasons (
    event_id uuid NOT NULL,
    ordinal integer NOT NULL,
    rule text NOT NULL,
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
    connection text NOT NULL,
    "position" bigint NOT NULL,
    digest bytea NOT NULL,
    reason text NOT NULL,
    raw bytea NOT NULL,
    observed_at bigint NOT NULL
);
CREATE TABLE erasure_tables (
    erasure_id uuid NOT NULL,
    table_name text NOT NULL,
    removed integer NOT NULL,
    pseudonymised integer NOT NULL
);
CREATE TABLE erasures (
    erasure_id uuid NOT NULL,
    erased_at bigint NOT NULL,
    records integer NOT NULL
);
CREATE TABLE grants (
    campaign_id text NOT NULL,
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
    connection text NOT NULL,
    external_id text NOT NULL,
    version text NOT NULL,
    channel text NOT NULL,
    kind integer NOT NULL,
    record_id uuid NOT NULL,
    author_key text NOT NULL,
    handle text,
    display_name text,
    occurred_at bigint NOT NULL,
    observed_at bigint NOT NULL,
    text text,
    language text,
    thread text,
    reply_to text,
    link text,
    media text,
    trust integer NOT NULL,
    raw bytea
);
CREATE TABLE offer_requests (
    request_key text NOT NULL,
    fingerprint uuid NOT NULL,
    grant_id uuid,
    entry_id uuid,
    requested_at bigint NOT NULL
);
CREATE TABLE record_connections (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL,
    rule text NOT NULL
);
CREATE TABLE record_keys (
    rule text NOT NULL,
    value text NOT NULL,
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
    campaign_id text NOT NULL,
    entry_id uuid NOT NULL,
    kind integer NOT NULL,
    grant_id uuid NOT NULL,
    redeemed_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    redeemer_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL,
    order_reference text NOT NULL,
    occurred_at bigint NOT NULL,
    CONSTRAINT redemptions_value_check CHECK ((value >= 0))
);
CREATE TABLE schema_version (
    version integer NOT NULL
);
CREATE TABLE set_aside_keys (
    rule text NOT NULL,
    value text NOT NULL
);
CREATE TABLE source_records (
    record_id uuid NOT NULL,
    source text NOT NULL,
    record_key text NOT NULL,
    record_values text NOT NULL,
    fingerprint uuid NOT NULL,
    observed_at bigint NOT NULL
);
CREATE TABLE store_secrets (
    name text NOT NULL,
    value bytea NOT NULL
);
CREATE TABLE tombstones (
    record_hash uuid NOT NULL
);
CREATE TABLE touchpoints (
    record_id uuid NOT NULL,
    source text NOT NULL,
    event_id text NOT NULL,
    occurred_at bigint NOT NULL,
    channel text NOT NULL,
    kind integer NOT NULL,
    campaign text
);
CREATE TABLE waiting_records (
    record_id uuid NOT NULL
);
INSERT INTO campaign_budgets VALUES ('scoop', 0, 10000, 250, 800);
INSERT INTO campaign_people VALUES ('scoop', '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9');
INSERT INTO campaigns VALUES ('scoop', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000);
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a2068c-0705-75c5-85e0-d7306b0e2198', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_reasons VALUES ('01a2068c-0707-7a46-8489-74638fd7a062', 0, 'email', '86952058-2973-88e3-90ae-cc49c972efd4', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_reasons VALUES ('01a2068c-0709-74b6-a2c3-17eadc3a06a7', 0, 'email', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_reasons VALUES ('01a2068c-070b-7661-9620-1234cc771b66', 0, 'email', 'c162f31f-ed9a-85df-8358-7b538344b646', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a2068c-03bf-785f-8cc4-83e7614e8f33', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a2068c-03c1-7d9c-9da4-7fcfe149ea56', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a2068c-03c3-7ce2-9125-107e146fc3c1', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a2068c-0421-70c8-aaa5-8e47c4940f52', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a2068c-0705-75c5-85e0-d7306b0e2198', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a2068c-0707-7a46-8489-74638fd7a062', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a2068c-0709-74b6-a2c3-17eadc3a06a7', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a2068c-070b-7661-9620-1234cc771b66', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a2068c-03bf-785f-8cc4-83e7614e8f33', 0, 1795406169023000, '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9', NULL);
INSERT INTO customer_events VALUES ('01a2068c-03c1-7d9c-9da4-7fcfe149ea56', 0, 1795406169025000, '01a2068c-03c0-7467-9305-263804282db7', NULL);
INSERT INTO customer_events VALUES ('01a2068c-03c3-7ce2-9125-107e146fc3c1', 0, 1795406169027000, '01a2068c-03c2-7499-810b-f8766b0f7806', NULL);
INSERT INTO customer_events VALUES ('01a2068c-0421-70c8-aaa5-8e47c4940f52', 2, 1795406169121000, '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9', '01a2068c-03c0-7467-9305-263804282db7');
INSERT INTO customer_events VALUES ('01a2068c-0559-7a65-b940-c9e900c60144', 0, 1795406169433000, '01a2068c-0558-7ef3-afc4-73df26fa9261', NULL);
INSERT INTO customer_events VALUES ('01a2068c-055b-7976-ab4f-a72c5f596e84', 0, 1795406169435000, '01a2068c-055a-767f-9373-c74dfd577ab5', NULL);
INSERT INTO customer_events VALUES ('01a2068c-0584-78a6-9d42-dbcb08f968e6', 2, 1795406169476000, '01a2068c-0558-7ef3-afc4-73df26fa9261', '01a2068c-055a-767f-9373-c74dfd577ab5');
INSERT INTO customer_events VALUES ('01a2068c-0705-75c5-85e0-d7306b0e2198', 0, 1795406169861000, '01a2068c-0704-7681-a9f7-bcd89e6039ca', NULL);
INSERT INTO customer_events VALUES ('01a2068c-0707-7a46-8489-74638fd7a062', 0, 1795406169863000, '01a2068c-0706-7b59-ae55-6f942c75f750', NULL);
INSERT INTO customer_events VALUES ('01a2068c-0709-74b6-a2c3-17eadc3a06a7', 0, 1795406169865000, '01a2068c-0708-795c-945d-085c01c78f9d', NULL);
INSERT INTO customer_events VALUES ('01a2068c-070b-7661-9620-1234cc771b66', 0, 1795406169867000, '01a2068c-070a-7b3d-ab50-66be8216312a', NULL);
INSERT INTO customers VALUES ('01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9', 1795406169023000, NULL, NULL);
INSERT INTO customers VALUES ('01a2068c-03c2-7499-810b-f8766b0f7806', 1795406169027000, NULL, NULL);
INSERT INTO customers VALUES ('01a2068c-03c0-7467-9305-263804282db7', 1795406169025000, '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9', NULL);
INSERT INTO customers VALUES ('01a2068c-0558-7ef3-afc4-73df26fa9261', 1795406169433000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a2068c-055a-767f-9373-c74dfd577ab5', 1795406169435000, '01a2068c-0558-7ef3-afc4-73df26fa9261', 1780315200000000);
INSERT INTO customers VALUES ('01a2068c-0704-7681-a9f7-bcd89e6039ca', 1795406169861000, NULL, NULL);
INSERT INTO customers VALUES ('01a2068c-0706-7b59-ae55-6f942c75f750', 1795406169863000, NULL, NULL);
INSERT INTO customers VALUES ('01a2068c-0708-795c-945d-085c01c78f9d', 1795406169865000, NULL, NULL);
INSERT INTO customers VALUES ('01a2068c-070a-7b3d-ab50-66be8216312a', 1795406169867000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'campaign_people', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'dead_letters', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'offer_requests', 6, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'record_keys', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7def-b4d6-aafce346b0d5', 1780315200000000, 2);
INSERT INTO grants VALUES ('scoop', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'b79b530a-4927-8f97-9651-072f33de5d13', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '07d1815f-1429-4676-8e27-cd42e6d5de6e', 'db1cafc7-4574-45fe-ae27-9601348d13f3', '\xaaa72b07d3b093af74607ef5076b29ba50e04e13f074ea7fba96a7c9d4281fc7', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '2eaeb87e-d0fd-4f97-8a47-267d3aea02d1', 'db1cafc7-4574-45fe-ae27-9601348d13f3', '\x6ff917e9a820cb801f88bdadaba9869f17b5b4dd15a299c86266278294a15f38', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'e9e04023-f34e-43e5-a16a-072a0ddf90a6', 'db1cafc7-4574-45fe-ae27-9601348d13f3', '\xca14b67f9c6bc59e31b00c862669d2573f6ebec08afadcf6009536f0e0ce374d', 3, 0, 0, 0, 1780315200000000);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO offer_requests VALUES ('ada issue 1', 'a70f8726-6514-5fc3-00c0-d1882814fbd4', 'b79b530a-4927-8f97-9651-072f33de5d13', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', 'b4606577-d27e-81bd-e186-1cf5c9ae7424', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '9a724722-b7c1-6fb0-277d-c285c51aaa2c', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-77ea-9079-d32573086379', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-75be-a4a8-347b2fa16ab9', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', '8cc83f84-4c63-39c1-98f4-4b0420767acd', NULL, '019e830e-1a00-7cf3-8ed5-19fb6caa893e', 1780315200000000);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a2068c-03c2-7499-810b-f8766b0f7806');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a2068c-03ad-7ea4-a58f-3bc72fcfa9f9');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a2068c-0704-7681-a9f7-bcd89e6039ca');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a2068c-0706-7b59-ae55-6f942c75f750');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a2068c-0708-795c-945d-085c01c78f9d');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a2068c-070a-7b3d-ab50-66be8216312a');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-77ea-9079-d32573086379', 0, 'b79b530a-4927-8f97-9651-072f33de5d13', '019e830e-1a00-77ea-9079-d32573086379', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-75be-a4a8-347b2fa16ab9', 0, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-75be-a4a8-347b2fa16ab9', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7cf3-8ed5-19fb6caa893e', 1, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-75be-a4a8-347b2fa16ab9', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7507-a3ad-9f079aacbb79', 0, '07d1815f-1429-4676-8e27-cd42e6d5de6e', '019e830e-1a00-7507-a3ad-9f079aacbb79', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7884-bb4e-1aa63eaea3d1', 0, '2eaeb87e-d0fd-4f97-8a47-267d3aea02d1', '019e830e-1a00-7884-bb4e-1aa63eaea3d1', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7571-b591-6b8adbcfa012', 1, '2eaeb87e-d0fd-4f97-8a47-267d3aea02d1', '019e830e-1a00-7884-bb4e-1aa63eaea3d1', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 'db1cafc7-4574-45fe-ae27-9601348d13f3', 100, 'EUR', '', 1780315200000000);
INSERT INTO schema_version VALUES (1);
INSERT INTO set_aside_keys VALUES ('email', 'counter@example.org');
INSERT INTO source_records VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', 'crm', 'stranger', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO source_records VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza', 'ada key', '[[12,"@ada","plaza"],[2,"ada shown"]]', '8c6e95d1-4a25-919c-f325-e321d6b8e2a8', 1780315200000000);
INSERT INTO source_records VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'crm', 'ada row', '[[3,"ada@people.example"]]', 'bef3bc5d-2527-ce8b-0794-dee5165504bc', 1780315200000000);
INSERT INTO source_records VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'crm', 'guest 3', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'crm', 'guest 0', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 'crm', 'guest 2', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 'crm', 'guest 1', '[[3,"counter@example.org"]]', 'da358234-e94e-97be-ff56-ba70ad388cee', 1780315200000000);
INSERT INTO source_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750', 'crm', 'waits', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO store_secrets VALUES ('tombstone-salt', '\xcc448e7729cd489b65b5af25eb9bbb1977c8d1b2d469aee9979b081ae41182cb');
INSERT INTO store_secrets VALUES ('fixture', '\x6ec04576fb5bd94480e505cde05d1ff5');
INSERT INTO tombstones VALUES ('80de1217-59e4-b73b-1d70-b08f718d0b1d');
INSERT INTO tombstones VALUES ('1c0d783a-7595-712e-0f3c-3d2d132dac61');
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
