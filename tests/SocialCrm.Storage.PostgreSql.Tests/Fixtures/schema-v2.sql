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
INSERT INTO campaign_people VALUES ('scoop', '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b');
INSERT INTO campaigns VALUES ('scoop', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000);
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a218c6-c18d-7794-a315-538e1b2fee05', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_reasons VALUES ('01a218c6-c18f-7feb-a9e2-bebb3e97a589', 0, 'email', '86952058-2973-88e3-90ae-cc49c972efd4', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_reasons VALUES ('01a218c6-c191-7ac1-a324-7bc6c0b8488d', 0, 'email', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_reasons VALUES ('01a218c6-c193-7e83-aee3-3a0937e6d5b7', 0, 'email', 'c162f31f-ed9a-85df-8358-7b538344b646', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a218c6-be10-7812-b6a0-47f24ec334c9', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a218c6-be12-72ee-bfc9-d704adc77603', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218c6-be14-756d-bdbe-060042acdd3a', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a218c6-be8e-7434-84ff-e0e6d4bbcc8e', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a218c6-c18d-7794-a315-538e1b2fee05', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a218c6-c18f-7feb-a9e2-bebb3e97a589', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a218c6-c191-7ac1-a324-7bc6c0b8488d', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a218c6-c193-7e83-aee3-3a0937e6d5b7', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a218c6-be10-7812-b6a0-47f24ec334c9', 0, 1795712007696000, '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b', NULL);
INSERT INTO customer_events VALUES ('01a218c6-be12-72ee-bfc9-d704adc77603', 0, 1795712007698000, '01a218c6-be11-7bbf-a1ba-f8b19f53994d', NULL);
INSERT INTO customer_events VALUES ('01a218c6-be14-756d-bdbe-060042acdd3a', 0, 1795712007700000, '01a218c6-be13-79aa-a7ce-9e78f22ecb3a', NULL);
INSERT INTO customer_events VALUES ('01a218c6-be8e-7434-84ff-e0e6d4bbcc8e', 2, 1795712007822000, '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b', '01a218c6-be11-7bbf-a1ba-f8b19f53994d');
INSERT INTO customer_events VALUES ('01a218c6-bfae-7d19-9f6f-abda237c87d6', 0, 1795712008110000, '01a218c6-bfad-71df-b047-68378b3545ad', NULL);
INSERT INTO customer_events VALUES ('01a218c6-bfb0-7b5d-932a-45d8a6a8e3fc', 0, 1795712008112000, '01a218c6-bfaf-70f0-8fb1-ad0678c78459', NULL);
INSERT INTO customer_events VALUES ('01a218c6-bfca-7c65-9c19-8314ed6f6172', 2, 1795712008138000, '01a218c6-bfad-71df-b047-68378b3545ad', '01a218c6-bfaf-70f0-8fb1-ad0678c78459');
INSERT INTO customer_events VALUES ('01a218c6-c18d-7794-a315-538e1b2fee05', 0, 1795712008589000, '01a218c6-c18c-7742-a5c2-ff0d24b7083b', NULL);
INSERT INTO customer_events VALUES ('01a218c6-c18f-7feb-a9e2-bebb3e97a589', 0, 1795712008591000, '01a218c6-c18e-716d-bc1d-410d961f59ac', NULL);
INSERT INTO customer_events VALUES ('01a218c6-c191-7ac1-a324-7bc6c0b8488d', 0, 1795712008593000, '01a218c6-c190-7b2c-80e7-d1798e5a4d61', NULL);
INSERT INTO customer_events VALUES ('01a218c6-c193-7e83-aee3-3a0937e6d5b7', 0, 1795712008595000, '01a218c6-c192-7d6a-a757-48b51888c34a', NULL);
INSERT INTO customers VALUES ('01a218c6-bdf8-7dcb-a418-7561eaf4fb0b', 1795712007696000, NULL, NULL);
INSERT INTO customers VALUES ('01a218c6-be13-79aa-a7ce-9e78f22ecb3a', 1795712007700000, NULL, NULL);
INSERT INTO customers VALUES ('01a218c6-be11-7bbf-a1ba-f8b19f53994d', 1795712007698000, '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b', NULL);
INSERT INTO customers VALUES ('01a218c6-bfad-71df-b047-68378b3545ad', 1795712008110000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a218c6-bfaf-70f0-8fb1-ad0678c78459', 1795712008112000, '01a218c6-bfad-71df-b047-68378b3545ad', 1780315200000000);
INSERT INTO customers VALUES ('01a218c6-c18c-7742-a5c2-ff0d24b7083b', 1795712008589000, NULL, NULL);
INSERT INTO customers VALUES ('01a218c6-c18e-716d-bc1d-410d961f59ac', 1795712008591000, NULL, NULL);
INSERT INTO customers VALUES ('01a218c6-c190-7b2c-80e7-d1798e5a4d61', 1795712008593000, NULL, NULL);
INSERT INTO customers VALUES ('01a218c6-c192-7d6a-a757-48b51888c34a', 1795712008595000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'campaign_people', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'dead_letters', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'offer_requests', 6, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'record_keys', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7396-94cc-ec9873f5b9be', 1780315200000000, 2);
INSERT INTO grants VALUES ('scoop', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'b79b530a-4927-8f97-9651-072f33de5d13', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', 'e88baa2b-0cf6-4a98-b09f-f9e5e115d633', '4f2a8b82-695a-4745-a48c-6774579649c5', '\x9fcc392dc47d66ca24d242a93b0c02df463e2dcc500c9b4d6b8d69c8b863cb0a', 1, 0, 250, 0, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '09f04d9a-adf7-434e-a5ac-0685b99f176b', '4f2a8b82-695a-4745-a48c-6774579649c5', '\x5b4d3a251f42806df90fa55ab180fffca9dc6f45db27880f9ca32431f6d423c1', 1, 0, 250, 100, 1780315200000000);
INSERT INTO grants VALUES ('scoop', '4653c10e-6271-431a-bfcb-f558507ebb46', '4f2a8b82-695a-4745-a48c-6774579649c5', '\x23d8263102120ea07578fb28769a949c20b351923a7556b6c672a5656ff5ac69', 3, 0, 0, 0, 1780315200000000);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO offer_requests VALUES ('ada issue 1', 'a70f8726-6514-5fc3-00c0-d1882814fbd4', 'b79b530a-4927-8f97-9651-072f33de5d13', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', 'b4606577-d27e-81bd-e186-1cf5c9ae7424', 'fc64cdcf-53ed-81bd-bf2b-850341207cff', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '9a724722-b7c1-6fb0-277d-c285c51aaa2c', 'd92d7bfa-e38c-8545-9f6d-b38b6cfdd167', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-7281-8da4-78897fbb616e', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-70f9-811e-49afb6ff9d78', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', '9717e368-46f2-0e84-a9ac-188577617299', NULL, '019e830e-1a00-76fd-9c18-146a2467abaf', 1780315200000000);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO record_keys VALUES ('email', 'ada@people.example', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO record_keys VALUES ('email', 'counter@example.org', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a218c6-be13-79aa-a7ce-9e78f22ecb3a');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a218c6-bdf8-7dcb-a418-7561eaf4fb0b');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a218c6-c18c-7742-a5c2-ff0d24b7083b');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a218c6-c18e-716d-bc1d-410d961f59ac');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a218c6-c190-7b2c-80e7-d1798e5a4d61');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a218c6-c192-7d6a-a757-48b51888c34a');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7281-8da4-78897fbb616e', 0, 'b79b530a-4927-8f97-9651-072f33de5d13', '019e830e-1a00-7281-8da4-78897fbb616e', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-70f9-811e-49afb6ff9d78', 0, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-70f9-811e-49afb6ff9d78', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-76fd-9c18-146a2467abaf', 1, 'fc64cdcf-53ed-81bd-bf2b-850341207cff', '019e830e-1a00-70f9-811e-49afb6ff9d78', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7f7b-8f7e-c30feb82f652', 0, 'e88baa2b-0cf6-4a98-b09f-f9e5e115d633', '019e830e-1a00-7f7b-8f7e-c30feb82f652', '4f2a8b82-695a-4745-a48c-6774579649c5', '4f2a8b82-695a-4745-a48c-6774579649c5', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7ced-b9b5-8aed0f7529d7', 0, '09f04d9a-adf7-434e-a5ac-0685b99f176b', '019e830e-1a00-7ced-b9b5-8aed0f7529d7', '4f2a8b82-695a-4745-a48c-6774579649c5', '4f2a8b82-695a-4745-a48c-6774579649c5', 250, 'EUR', '', 1780315200000000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7a38-b33a-77d4cc04a763', 1, '09f04d9a-adf7-434e-a5ac-0685b99f176b', '019e830e-1a00-7ced-b9b5-8aed0f7529d7', '4f2a8b82-695a-4745-a48c-6774579649c5', '4f2a8b82-695a-4745-a48c-6774579649c5', 100, 'EUR', '', 1780315200000000);
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
INSERT INTO store_secrets VALUES ('tombstone-salt', '\x0098ee6181ab9d915d4b55600e8a5ecd1d263aa8d01a89d5c461a28403e8a330');
INSERT INTO store_secrets VALUES ('fixture', '\xf5f8f3cf0832bd48d6874586f5d4884e');
INSERT INTO tombstones VALUES ('c4d93aee-8ecc-24fc-fb93-91669a56b898');
INSERT INTO tombstones VALUES ('0f9e39e4-cf43-64a5-9213-f3767c5aa953');
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
