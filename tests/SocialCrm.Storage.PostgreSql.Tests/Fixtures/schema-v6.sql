CREATE TABLE budget_amendments (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    amendment_id uuid NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    cap_before bigint NOT NULL,
    cap bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    approver text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    was_exhausted integer NOT NULL,
    amended_at bigint NOT NULL
);
CREATE TABLE budget_moves (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    move_id uuid NOT NULL,
    shard integer NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    issued bigint NOT NULL,
    redeemed bigint NOT NULL,
    reversed bigint NOT NULL,
    lapsed bigint NOT NULL
);
CREATE TABLE budget_periods (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    limit_kind integer NOT NULL,
    period_start bigint NOT NULL,
    used bigint NOT NULL,
    CONSTRAINT budget_periods_used_check CHECK ((used >= 0))
);
CREATE TABLE campaign_budgets (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    shard integer NOT NULL,
    cap bigint NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    issued bigint DEFAULT 0 NOT NULL,
    redeemed bigint DEFAULT 0 NOT NULL,
    reversed bigint DEFAULT 0 NOT NULL,
    lapsed bigint DEFAULT 0 NOT NULL,
    CONSTRAINT campaign_budgets_check CHECK (((held + granted) <= cap)),
    CONSTRAINT campaign_budgets_granted_check CHECK ((granted >= 0)),
    CONSTRAINT campaign_budgets_held_check CHECK ((held >= 0))
);
CREATE TABLE campaign_moves (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    move_id uuid NOT NULL,
    version integer NOT NULL,
    step integer NOT NULL,
    moved_by text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    moved_at bigint NOT NULL
);
CREATE TABLE campaign_versions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    state integer NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    approver text COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    drafted_at bigint NOT NULL,
    swept_to uuid,
    is_swept integer DEFAULT 0 NOT NULL
);
CREATE TABLE campaigns (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    published_at bigint NOT NULL,
    number bigint DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state integer DEFAULT 3 NOT NULL,
    next_code bigint DEFAULT 0 NOT NULL
);
CREATE TABLE card_credit_entries (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    credit_id uuid NOT NULL,
    kind integer NOT NULL,
    record_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL
);
CREATE TABLE card_credits (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    credit_id uuid NOT NULL,
    card_hash bytea NOT NULL,
    record_id uuid NOT NULL,
    transaction_id text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    merchant text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    version integer NOT NULL,
    shard integer NOT NULL,
    purchased_at bigint NOT NULL,
    posting text COLLATE pg_catalog."C",
    reversal text COLLATE pg_catalog."C",
    CONSTRAINT card_credits_value_check CHECK ((value > 0))
);
CREATE TABLE card_enrolment_counts (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    enrolled bigint NOT NULL
);
CREATE TABLE card_enrolments (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    card_hash bytea NOT NULL,
    record_id uuid NOT NULL,
    credits integer NOT NULL,
    enrolled_at bigint NOT NULL,
    CONSTRAINT card_enrolments_credits_check CHECK ((credits >= 0))
);
CREATE TABLE consent_suppressions (
    record_hash uuid NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at bigint NOT NULL
);
CREATE TABLE consents (
    record_id uuid NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL,
    decided_at bigint NOT NULL,
    evidence text NOT NULL COLLATE pg_catalog."C"
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
CREATE TABLE credentials (
    connection text NOT NULL COLLATE pg_catalog."C",
    sealed bytea NOT NULL,
    version bigint NOT NULL
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
    observed_at bigint NOT NULL,
    replayable integer DEFAULT 0 NOT NULL
);
CREATE TABLE dispatches (
    sequence bigint NOT NULL,
    connection text NOT NULL COLLATE pg_catalog."C",
    external_id text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid
);
ALTER TABLE dispatches ALTER COLUMN sequence ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME dispatches_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE envelopes (
    connection text NOT NULL COLLATE pg_catalog."C",
    delivery_id text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    body bytea,
    received_at bigint NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid,
    reason text COLLATE pg_catalog."C"
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
CREATE TABLE gift_entries (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    entry_id uuid NOT NULL,
    kind integer NOT NULL,
    gift_id uuid NOT NULL,
    record_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    request_key text COLLATE pg_catalog."C",
    CONSTRAINT gift_entries_value_check CHECK ((value > 0))
);
CREATE TABLE gifts (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    gift_id uuid NOT NULL,
    version integer NOT NULL,
    state integer NOT NULL,
    sender_id uuid NOT NULL,
    recipient_kind integer,
    recipient_id uuid,
    recipient_channel text COLLATE pg_catalog."C",
    recipient_address text COLLATE pg_catalog."C",
    message text NOT NULL COLLATE pg_catalog."C",
    payment_reference text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    paid bigint NOT NULL,
    spent bigint NOT NULL,
    refunded bigint NOT NULL,
    token_hash bytea NOT NULL,
    code_hash bytea,
    code_campaign bigint,
    code_number bigint,
    claimer_id uuid,
    bought_at bigint NOT NULL,
    sent_at bigint,
    claimed_at bigint,
    expires_at bigint,
    request_key text COLLATE pg_catalog."C",
    sent_key text COLLATE pg_catalog."C",
    claim_key text COLLATE pg_catalog."C",
    CONSTRAINT gifts_check CHECK ((((paid - spent) - refunded) >= 0)),
    CONSTRAINT gifts_paid_check CHECK ((paid > 0)),
    CONSTRAINT gifts_refunded_check CHECK ((refunded >= 0)),
    CONSTRAINT gifts_spent_check CHECK ((spent >= 0))
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
    version integer DEFAULT 1 NOT NULL,
    shard integer DEFAULT 0 NOT NULL,
    code_number bigint,
    expires_at bigint,
    request_key text COLLATE pg_catalog."C",
    CONSTRAINT grants_check CHECK ((reversed <= granted))
);
CREATE TABLE holdout_draws (
    record_id uuid NOT NULL,
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    stratum text NOT NULL COLLATE pg_catalog."C",
    draw bigint NOT NULL
);
CREATE TABLE holdout_exposures (
    record_id uuid NOT NULL,
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    customer_id uuid,
    arm integer NOT NULL,
    campaign_id text COLLATE pg_catalog."C",
    exposed_at bigint NOT NULL,
    contaminated_at bigint
);
CREATE TABLE holdout_shares (
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    step integer NOT NULL,
    share bigint NOT NULL,
    since bigint NOT NULL
);
CREATE TABLE holdouts (
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    salt text NOT NULL COLLATE pg_catalog."C",
    share bigint NOT NULL,
    defined_at bigint NOT NULL,
    assigned bigint,
    assigned_at bigint
);
CREATE TABLE holds (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    hold_id uuid NOT NULL,
    grant_id uuid NOT NULL,
    redeemer_id uuid NOT NULL,
    order_value bigint NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    order_reference text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    held_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint
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
CREATE TABLE leases (
    name text NOT NULL COLLATE pg_catalog."C",
    holder uuid NOT NULL,
    fence bigint NOT NULL,
    until_at bigint NOT NULL
);
CREATE TABLE linkage_blocks (
    block_key bigint NOT NULL,
    record_id uuid NOT NULL
);
CREATE TABLE linkage_links (
    record_id uuid NOT NULL,
    other_record uuid NOT NULL,
    weight integer NOT NULL
);
CREATE TABLE linkage_model (
    version integer NOT NULL,
    model text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE linkage_statements (
    record_id uuid NOT NULL,
    kind bigint NOT NULL,
    statement bytea NOT NULL
);
CREATE TABLE offer_events (
    event_id uuid NOT NULL,
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    subject_id uuid NOT NULL,
    due_at bigint DEFAULT 0 NOT NULL,
    postponed integer DEFAULT 0 NOT NULL
);
CREATE TABLE offer_numbers (
    name text NOT NULL COLLATE pg_catalog."C",
    last bigint NOT NULL
);
CREATE TABLE offer_requests (
    request_key text NOT NULL COLLATE pg_catalog."C",
    fingerprint uuid NOT NULL,
    grant_id uuid,
    entry_id uuid,
    requested_at bigint NOT NULL
);
CREATE TABLE outbox (
    connection text NOT NULL COLLATE pg_catalog."C",
    request_key text NOT NULL COLLATE pg_catalog."C",
    message_id uuid NOT NULL,
    operation integer NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    reply_to text COLLATE pg_catalog."C",
    thread text COLLATE pg_catalog."C",
    recipient text COLLATE pg_catalog."C",
    media text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    may_have_arrived integer NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid,
    lease_until bigint,
    external_id text COLLATE pg_catalog."C",
    link text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    settled_at bigint,
    receipt integer,
    person_id uuid,
    purpose text COLLATE pg_catalog."C",
    channel text COLLATE pg_catalog."C",
    consent_rule integer
);
CREATE TABLE pledge_actions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    action_key uuid NOT NULL,
    record_id uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL,
    is_withdrawn integer NOT NULL,
    version integer NOT NULL,
    shard integer NOT NULL,
    counted_at bigint NOT NULL,
    CONSTRAINT pledge_actions_value_check CHECK ((value > 0))
);
CREATE TABLE poll_options (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    option_id text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE poll_votes (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    request_key text NOT NULL COLLATE pg_catalog."C",
    record_id uuid NOT NULL,
    turn integer NOT NULL,
    cast_by uuid NOT NULL,
    option_id text NOT NULL COLLATE pg_catalog."C",
    voted_at bigint NOT NULL,
    person_id uuid
);
CREATE TABLE polls (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    question text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    allows_change integer NOT NULL,
    state integer NOT NULL
);
CREATE TABLE printed_codes (
    code_hash bytea NOT NULL,
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL
);
CREATE TABLE record_connections (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C"
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
    request_key text COLLATE pg_catalog."C",
    order_value bigint,
    CONSTRAINT redemptions_value_check CHECK ((value >= 0))
);
CREATE TABLE referral_links (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    record_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    made_at bigint NOT NULL
);
CREATE TABLE referrals (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    referral_id uuid NOT NULL,
    kind integer NOT NULL,
    referrer_id uuid NOT NULL,
    referred_id uuid,
    state integer NOT NULL,
    rejection integer,
    reference text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    codes integer NOT NULL,
    value bigint NOT NULL,
    shard integer NOT NULL,
    referred_shard integer NOT NULL,
    clicked_at bigint NOT NULL,
    qualified_at bigint,
    due_at bigint,
    ended_at bigint,
    referrer_grant uuid,
    referred_grant uuid,
    request_key text COLLATE pg_catalog."C",
    reject_key text COLLATE pg_catalog."C",
    CONSTRAINT referrals_value_check CHECK ((value >= 0))
);
CREATE TABLE schema_version (
    version integer NOT NULL
);
CREATE TABLE sends (
    record_id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind integer NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    counted_at bigint NOT NULL,
    written_at bigint NOT NULL,
    zone text COLLATE pg_catalog."C",
    zone_reason text COLLATE pg_catalog."C"
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
INSERT INTO budget_amendments VALUES ('everything', '019e830e-1a00-7861-aa6b-80d2c6212b1c', 'raise everything', 5000, 6000, 'EUR', 'ann', 'bob', '', 0, 1780315200000000);
INSERT INTO budget_periods VALUES ('everything', 1, 739767, 250);
INSERT INTO campaign_budgets VALUES ('cause', 0, 100000, 0, 300, 4, 4, 0, 0);
INSERT INTO campaign_budgets VALUES ('scoop', 0, 10000, 250, 800, 6, 4, 2, 1);
INSERT INTO campaign_budgets VALUES ('cash-back', 0, 100000, 250, 500, 4, 2, 0, 1);
INSERT INTO campaign_budgets VALUES ('everything', 0, 6000, 250, 0, 1, 0, 0, 0);
INSERT INTO campaign_budgets VALUES ('presents', 0, 10000, 0, 0, 0, 0, 0, 0);
INSERT INTO campaign_budgets VALUES ('bring', 0, 10000, 0, 0, 0, 0, 0, 0);
INSERT INTO campaign_moves VALUES ('everything', '019e830e-1a00-7511-85fa-b01fb79bf957', 2, 0, 'ann', 'Please look', 1780315200000000);
INSERT INTO campaign_versions VALUES ('scoop', 1, 3, 'ann', 'bob', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('cause', 1, 3, 'ann', 'bob', '{"id":"cause","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":100000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"donation-pledge","beneficiary":"The lighthouse","withdrawable":false,"value":{"minor":75,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('cash-back', 1, 3, 'ann', 'bob', '{"id":"cash-back","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":100000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"statement-credit","minimumSpend":{"minor":1000,"currency":"EUR"},"perCard":2,"value":{"minor":250,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('everything', 1, 3, 'ann', 'bob', '{"id":"everything","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":5000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"codeLifetime":17280000000000,"limits":[{"perPerson":false,"period":1,"money":{"minor":4000,"currency":"EUR"}},{"perPerson":true,"period":3,"codes":9}]}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('everything', 2, 1, 'ann', NULL, '{"id":"everything","title":"More of everything","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":5000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"codeLifetime":17280000000000,"limits":[{"perPerson":false,"period":1,"money":{"minor":4000,"currency":"EUR"}},{"perPerson":true,"period":3,"codes":9}]}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('presents', 1, 3, 'ann', 'bob', '{"id":"presents","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"gift-value","refunds":0,"minimum":{"minor":500,"currency":"EUR"},"value":{"minor":10000,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('bring', 1, 3, 'ann', 'bob', '{"id":"bring","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"referral":{"delay":8640000000000,"twoSided":false,"attribution":0}}', 1780315200000000, NULL, 0);
INSERT INTO campaigns VALUES ('scoop', 1780315200000000, 1, 1, 3, 0);
INSERT INTO campaigns VALUES ('cause', 1780315200000000, 2, 1, 3, 0);
INSERT INTO campaigns VALUES ('cash-back', 1780315200000000, 3, 1, 3, 0);
INSERT INTO campaigns VALUES ('everything', 1780315200000000, 4, 1, 3, 0);
INSERT INTO campaigns VALUES ('presents', 1780315200000000, 5, 1, 3, 0);
INSERT INTO campaigns VALUES ('bring', 1780315200000000, 6, 1, 3, 0);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7446-ac58-f706f807b1a4', 0, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'purchase 1 of ada', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7267-a6e0-02027a8ad8e1', 0, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'purchase 2 of ada', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7446-ac58-f706f807b1a4', 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'posting of ada', 1780322400000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-729e-b62b-d5e792cc7026', 0, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-729e-b62b-d5e792cc7026', 1, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780322400000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-737d-a539-9bb1f7a9f5b1', 0, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-737d-a539-9bb1f7a9f5b1', 2, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780315200000000);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7267-a6e0-02027a8ad8e1', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'purchase 2 of ada', 1200, 'shop of ada', 250, 'EUR', 0, 1, 0, 1780318800000000, NULL, NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7446-ac58-f706f807b1a4', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'purchase 1 of ada', 1200, 'shop of ada', 250, 'EUR', 1, 1, 0, 1780318800000000, 'posting of ada', NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-729e-b62b-d5e792cc7026', '\x5bf3920e549166738077162853f7c572594a614b64e779cbdee78534c1e41ec1', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'e3672dcfd6fd4940bdb9885fb62387c5', 1200, '', 250, 'EUR', 1, 1, 0, 1780318800000000, '', NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-737d-a539-9bb1f7a9f5b1', '\x39c553265ec4764f87eded14526fd942029f37405053f57afe417f161bb38e37', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'e7e7a061d647405390d8648d21bc9098', 1200, '', 250, 'EUR', 2, 1, 0, 1780318800000000, NULL, NULL);
INSERT INTO card_enrolment_counts VALUES ('cash-back', 2);
INSERT INTO card_enrolments VALUES ('cash-back', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 2, 1780315200000000);
INSERT INTO card_enrolments VALUES ('cash-back', '\x0142246cb12611583570f97e9616225d09d3804b6511cda3223f7952fd1d4bce', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 2, 1780315200000000);
INSERT INTO consent_suppressions VALUES ('370ccf16-eae0-ad15-632a-bc3f434a6617', 'profiling', 'plaza', 1780315200000000);
INSERT INTO consent_suppressions VALUES ('e65dd47d-4f13-567c-af5b-7a9f9f39cd05', 'profiling', 'plaza', 1780315200000000);
INSERT INTO consents VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'ada agrees', 'marketing', '', 0, 1780315200000000, 'form of ada');
INSERT INTO consents VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'ada objects', 'profiling', 'plaza', 1, 1780315200000000, 'form 7, version 2');
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO credentials VALUES ('plaza:eu', '\x7365616c6564', 1);
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a22099-b71c-7b6a-af5a-170fc4a7ae17', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a22099-b71e-7518-ad22-9b856c9b8578', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a22099-b720-7f79-bbdd-534ec85f94c5', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a22099-b8ac-7bb7-bc06-a2e851a4698a', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a22099-b71c-7b6a-af5a-170fc4a7ae17', 0, 1795843274524000, '01a22099-b6fa-7238-947a-5f1821453ac8', NULL);
INSERT INTO customer_events VALUES ('01a22099-b71e-7518-ad22-9b856c9b8578', 0, 1795843274526000, '01a22099-b71d-7355-b07c-b428ca2b0f36', NULL);
INSERT INTO customer_events VALUES ('01a22099-b720-7f79-bbdd-534ec85f94c5', 0, 1795843274528000, '01a22099-b71f-76b2-9b2a-6663f4773d12', NULL);
INSERT INTO customer_events VALUES ('01a22099-b8ac-7bb7-bc06-a2e851a4698a', 2, 1795843274924000, '01a22099-b6fa-7238-947a-5f1821453ac8', '01a22099-b71d-7355-b07c-b428ca2b0f36');
INSERT INTO customer_events VALUES ('01a22099-c110-77ea-901b-bf4020e44514', 0, 1795843277072000, '01a22099-c10f-71bd-857d-06eecdbf9fc6', NULL);
INSERT INTO customer_events VALUES ('01a22099-c112-788a-91ab-ecd59ccd2975', 0, 1795843277074000, '01a22099-c111-7522-ac4c-0bda53674b8c', NULL);
INSERT INTO customer_events VALUES ('01a22099-c12a-7d35-90b0-995af3a6401e', 2, 1795843277098000, '01a22099-c10f-71bd-857d-06eecdbf9fc6', '01a22099-c111-7522-ac4c-0bda53674b8c');
INSERT INTO customer_events VALUES ('01a22099-c54c-75f0-888e-066b370a27a4', 0, 1795843278156000, '01a22099-c54b-7794-a702-29af176ff348', NULL);
INSERT INTO customers VALUES ('01a22099-b6fa-7238-947a-5f1821453ac8', 1795843274524000, NULL, NULL);
INSERT INTO customers VALUES ('01a22099-b71f-76b2-9b2a-6663f4773d12', 1795843274528000, NULL, NULL);
INSERT INTO customers VALUES ('01a22099-b71d-7355-b07c-b428ca2b0f36', 1795843274526000, '01a22099-b6fa-7238-947a-5f1821453ac8', NULL);
INSERT INTO customers VALUES ('01a22099-c10f-71bd-857d-06eecdbf9fc6', 1795843277072000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a22099-c111-7522-ac4c-0bda53674b8c', 1795843277074000, '01a22099-c10f-71bd-857d-06eecdbf9fc6', 1780315200000000);
INSERT INTO customers VALUES ('01a22099-c54b-7794-a702-29af176ff348', 1795843278156000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000, 0);
INSERT INTO dead_letters VALUES ('hooks 7B6C1DAAA00D350D', 1, '\x287b07b48790f5e689ac6994ec7288b46a9fd3f329b60805f7e34ce62ef23a5f', 'The row has too few columns. Add the missing ones.', '\x6f6464206279746573206f66206164614070656f706c652e6578616d706c65', 1780315200000000, 1);
INSERT INTO dead_letters VALUES ('hooks 7B6C1DAAA00D350D', 1, '\xb8bd24001b86d13a58581270ee3e7481d7d896789bcd205ae0a9bf7019ce10ce', 'It cannot be read.', '\x7b226e223a322c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315202000000, 1);
INSERT INTO dispatches VALUES (1, 'plaza:eu', 'post of ada', '', 0, 0, 0, NULL);
INSERT INTO dispatches VALUES (2, 'plaza:eu', 'post of ada', 'ada edited', 0, 0, 0, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '79ABA8354A501735', 'from=ada key', '\x7b226e223a332c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315203000000, 0, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', 'delivery of ada key', '', '\x7b7d', 1780315209000000, 0, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '7B6C1DAAA00D350D', '', NULL, 1780315200000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '0381EDBAAF08C3C1', 'from=ada key', '\x7b226e223a312c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315201000000, 2, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', 'EEAD16C8078C5B6B', 'from=ada key', '\x7b226e223a322c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315202000000, 3, 1, 1780315269000000, NULL, 'It cannot be read.');
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '1665C37C4A5A23A3', '', NULL, 1780315200000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '59BC98AFFB60B552', '', NULL, 1780315203000000, 1, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '65CE799B2CD0BC53', '', NULL, 1780315201000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '9B0F741B4EDA8F4B', '', NULL, 1780315202000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'card_credit_entries', 0, 4);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'card_credits', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'card_enrolments', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'consents', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'dead_letters', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'dispatches', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'envelopes', 1, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'holdout_draws', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'holdout_exposures', 1, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'linkage_blocks', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'linkage_statements', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'offer_events', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'offer_requests', 3, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'outbox', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'pledge_actions', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'poll_votes', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'sends', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7926-859a-6e73ec210cb7', 1780315200000000, 2);
INSERT INTO gift_entries VALUES ('presents', '019e830e-1a00-7f26-a66e-758b60b14849', 0, '019e830e-1a00-737c-aa23-7f24af2971e4', '9842832e-ca2d-89c2-9146-cd44667f68d0', 2000, 'EUR', 'payment of fixture', 1780315200000000, 'buy fixture');
INSERT INTO gifts VALUES ('presents', '019e830e-1a00-737c-aa23-7f24af2971e4', 1, 0, '9842832e-ca2d-89c2-9146-cd44667f68d0', 3, NULL, NULL, 'friend@x.org', 'Enjoy!', 'payment of fixture', 'EUR', 2000, 0, 0, '\x0ceb2755e7df595379be0a73a12e5944a177932700b17aaf02ea86e436298490', NULL, NULL, NULL, NULL, 1780315200000000, NULL, NULL, NULL, 'buy fixture', NULL, NULL);
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-7c9b-9df3-d669bc4f33f4', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 3');
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-731d-8dfa-29e29e31db96', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 1');
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-73b9-bd22-1349a1f0951f', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 2');
INSERT INTO grants VALUES ('scoop', '096ada48-880c-434d-9910-f764bdd36857', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '\x23e1e09d9d896d213a59d5ddc0182941c714500470e9c82b8e0c2b81b353a3e6', 3, 0, 0, 0, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('scoop', 'edffb078-db24-4158-b7e2-796b83eae91f', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '\xd7cbd4bf7f04ec89029b4d524f98230c916cd25ca2793eab84fdf9c6e0236d49', 1, 0, 250, 100, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('scoop', 'f2c2d732-f023-42e2-a71a-91d63305d78e', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '\xfbcd250d12d47b96ef94a09bd3fa261f5443d7eec21fa1e3562976b578011e1b', 1, 0, 250, 0, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('everything', '019e830e-1a00-7bb9-a773-3ddb1bec695c', '9842832e-ca2d-89c2-9146-cd44667f68d0', '\x33cb8c4fea17a9b96a4ff76a7ba1235cb6c768cee00b4fda5e19ce1b66357e50', 4, 250, 0, 0, 1780315200000000, 1, 0, NULL, 1782043200000000, 'hold everything');
INSERT INTO holdout_draws VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'held 7B6C1DAAA00D350D', 'all', -1);
INSERT INTO holdout_draws VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'held 7B6C1DAAA00D350D', 'all', -1);
INSERT INTO holdout_exposures VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'held 7B6C1DAAA00D350D', '01a22099-b6fa-7238-947a-5f1821453ac8', 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_exposures VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'held 7B6C1DAAA00D350D', '01a22099-b6fa-7238-947a-5f1821453ac8', 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_exposures VALUES ('4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'held 1665C37C4A5A23A3', NULL, 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_shares VALUES ('held 7B6C1DAAA00D350D', 0, 4602678819172646912, 1780315200000000);
INSERT INTO holdout_shares VALUES ('held 1665C37C4A5A23A3', 0, 4602678819172646912, 1780315200000000);
INSERT INTO holdouts VALUES ('held 7B6C1DAAA00D350D', 'salt of held 7B6C1DAAA00D350D', 4602678819172646912, 1780315200000000, 1, 1780315200000000);
INSERT INTO holdouts VALUES ('held 1665C37C4A5A23A3', 'salt of held 1665C37C4A5A23A3', 4602678819172646912, 1780315200000000, 1, 1780315200000000);
INSERT INTO holds VALUES ('everything', '019e830e-1a00-7fe2-9753-b71ac104abbe', '019e830e-1a00-7bb9-a773-3ddb1bec695c', '9842832e-ca2d-89c2-9146-cd44667f68d0', 2000, 250, 'EUR', 'order-held', 0, 'held', 1780315200000000, 1780318800000000, NULL);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO leases VALUES ('fixture', '0198c0de-0000-7000-8000-000000000001', 1, 1780315260000000);
INSERT INTO linkage_blocks VALUES (2984146496508406400, '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO linkage_blocks VALUES (2984146496508406400, '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO linkage_blocks VALUES (8687371893547467959, 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO linkage_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'c162f31f-ed9a-85df-8358-7b538344b646', -1110651699);
INSERT INTO linkage_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '86952058-2973-88e3-90ae-cc49c972efd4', -1110651699);
INSERT INTO linkage_model VALUES (1, 'model of the fixture');
INSERT INTO linkage_statements VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 2984146496508406400, '\x6164614070656f706c652e6578616d706c65');
INSERT INTO linkage_statements VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 2984146496508406400, '\x6164614070656f706c652e6578616d706c65');
INSERT INTO linkage_statements VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', -2039914840885289964, '\x');
INSERT INTO linkage_statements VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000181c2260f', 'scoop', 0, '019e830e-1a00-731d-8dfa-29e29e31db96', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-0002e3409b13', 'scoop', 0, '019e830e-1a00-73b9-bd22-1349a1f0951f', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-00039391064e', 'scoop', 0, '019e830e-1a00-7c9b-9df3-d669bc4f33f4', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-0004f15db163', 'scoop', 1, '019e830e-1a00-7acd-9a78-f7856db9505e', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000506a51357', 'scoop', 1, '019e830e-1a00-7715-8347-f770d736aeee', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-0006c96ce56d', 'scoop', 2, '019e830e-1a00-731d-b0d6-a0a5e85fe4a6', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000a356524ce', 'scoop', 1, '019e830e-1a00-774f-80cd-61ca325b3c9b', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000b101ee819', 'scoop', 1, '019e830e-1a00-7a9d-9d29-95ee1d4b456e', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000c93949882', 'scoop', 2, '019e830e-1a00-7a7c-b1e8-9974f23efa58', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000d44ffd3dc', 'everything', 0, '019e830e-1a00-7bb9-a773-3ddb1bec695c', 0, 0);
INSERT INTO offer_numbers VALUES ('campaign', 6);
INSERT INTO offer_requests VALUES ('ada issue 1', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-731d-8dfa-29e29e31db96', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-73b9-bd22-1349a1f0951f', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-7c9b-9df3-d669bc4f33f4', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-7acd-9a78-f7856db9505e', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-7715-8347-f770d736aeee', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', '712b8905-fec7-a7e6-a5b3-4caffc93768f', NULL, '019e830e-1a00-731d-b0d6-a0a5e85fe4a6', 1780315200000000);
INSERT INTO offer_requests VALUES ('3555576E2E59056BE43488C457B7835F45C41F13021CE48A3244A683B34EA914', 'dbf9cdf1-7255-1575-702e-1fac4d2a8972', NULL, '019e830e-1a00-7a7c-b1e8-9974f23efa58', 1780315200000000);
INSERT INTO offer_requests VALUES ('72234FA910B053321E13880A11B5B66C078203AA39FE278446AF9FA98257B72C', '0a0c749b-8518-9079-d3ae-cfe9dae47f22', NULL, '019e830e-1a00-7a9d-9d29-95ee1d4b456e', 1780315200000000);
INSERT INTO offer_requests VALUES ('01CEBA61F0AC8FEB8B63115B42E9357283AB1AA9708463B008898FA1374F266B', '18365e44-b86c-6675-a5d9-f7437158475b', NULL, '019e830e-1a00-774f-80cd-61ca325b3c9b', 1780315200000000);
INSERT INTO offer_requests VALUES ('raise everything', 'c9f7dd86-6053-7591-c605-cf852c644756', NULL, '019e830e-1a00-7861-aa6b-80d2c6212b1c', 1780315200000000);
INSERT INTO offer_requests VALUES ('hold everything', 'a27385d8-65dd-940b-0d3d-cd2213fdd36c', '019e830e-1a00-7bb9-a773-3ddb1bec695c', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('held', '8636f480-535a-9e93-484c-56355c940bf2', NULL, '019e830e-1a00-7fe2-9753-b71ac104abbe', 1780315200000000);
INSERT INTO offer_requests VALUES ('buy fixture', '5edb7dad-8525-8f92-2230-051f068ce281', NULL, '019e830e-1a00-737c-aa23-7f24af2971e4', 1780315200000000);
INSERT INTO outbox VALUES ('plaza:eu', 'write to ada', 'f09f38cf-e273-6257-29e4-809b0c12d099', 0, 'Thank you, ada', NULL, NULL, 'post of ada', 'thread of ada', NULL, NULL, 1780315201000000, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO outbox VALUES ('hooks 7B6C1DAAA00D350D', 'write to ada', 'f13db447-cbc1-d5b4-45f9-967b6ce83788', 2, 'Dear ada', 'For ada', NULL, NULL, NULL, 'ada key', 'https://shop.example/ada.jpg', 1780315200000000, 0, 1, 1, 0, NULL, NULL, 'sent to ada', 'https://plaza.example/ada/1', NULL, 1780315200000000, 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'service', 'plaza', 1);
INSERT INTO outbox VALUES ('hooks 1665C37C4A5A23A3', 'erased b7cc279563504d4d919055bdaad26211', 'c906bb6c-c4c7-9ed3-4886-cce2b3f86375', 2, '', NULL, NULL, NULL, NULL, NULL, NULL, 1780315200000000, 0, 1, 1, 0, NULL, NULL, NULL, NULL, NULL, 1780315200000000, 1, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'service', 'plaza', 1);
INSERT INTO outbox VALUES ('plaza:eu', 'erased 50204d431a434ba6a048edfb0bbcda89', '849777dd-fcc6-de67-e05e-0d4775a4cae7', 0, '', NULL, NULL, NULL, NULL, NULL, NULL, 1780315201000000, 0, 5, 0, 0, NULL, NULL, NULL, NULL, 'The person it was addressed to has been erased.', 1780315200000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledge_actions VALUES ('cause', 'cd6270bf-f07f-a037-0c8d-f298325ca54a', '142bbc67-be61-8705-bd20-94579fa3761a', 'like of ada', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '1ff62542-5b02-f0da-3f18-a0cf4b4c34e9', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'comment of ada', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '550e50a9-724b-4b13-bac2-f7f85c96ce4e', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '17346e58-151e-479f-b099-960ffd80eb21', '337c2f56-6d79-4168-a517-22359435803a', '', 75, 0, 1, 0, 1780315200000000);
INSERT INTO poll_options VALUES ('flavours', 0, 'lemon', 'lemon');
INSERT INTO poll_options VALUES ('flavours', 1, 'mint', 'mint');
INSERT INTO poll_votes VALUES ('flavours', 'ada votes', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'lemon', 1780315200000000, NULL);
INSERT INTO poll_votes VALUES ('flavours', 'erased 741202481dee49dda4e411cbf9a923b0', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 1, '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'lemon', 1780315200000000, '7c75ec62-545e-4a73-ae93-fa4e5357225d');
INSERT INTO polls VALUES ('flavours', 'Which flavour?', 1780315200000000, 1780318800000000, 0, 1);
INSERT INTO printed_codes VALUES ('\x09ef709c9834bb31bd9610199918af13b56986257b30c307edef592f0caaa1ee', 'everything', 0);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a22099-b6fa-7238-947a-5f1821453ac8');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a22099-b71f-76b2-9b2a-6663f4773d12');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a22099-b6fa-7238-947a-5f1821453ac8');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a22099-c54b-7794-a702-29af176ff348');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a22099-c54b-7794-a702-29af176ff348');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a22099-c54b-7794-a702-29af176ff348');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a22099-c54b-7794-a702-29af176ff348');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7acd-9a78-f7856db9505e', 0, '019e830e-1a00-731d-8dfa-29e29e31db96', '019e830e-1a00-7acd-9a78-f7856db9505e', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000, 'ada redeem 1', 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7715-8347-f770d736aeee', 0, '019e830e-1a00-73b9-bd22-1349a1f0951f', '019e830e-1a00-7715-8347-f770d736aeee', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000, 'ada redeem 2', 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-731d-b0d6-a0a5e85fe4a6', 1, '019e830e-1a00-73b9-bd22-1349a1f0951f', '019e830e-1a00-7715-8347-f770d736aeee', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000, 'ada reverse', NULL);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7a7c-b1e8-9974f23efa58', 1, 'edffb078-db24-4158-b7e2-796b83eae91f', '019e830e-1a00-7a9d-9d29-95ee1d4b456e', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 100, 'EUR', '', 1780315200000000, NULL, NULL);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7a9d-9d29-95ee1d4b456e', 0, 'edffb078-db24-4158-b7e2-796b83eae91f', '019e830e-1a00-7a9d-9d29-95ee1d4b456e', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780315200000000, NULL, 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-774f-80cd-61ca325b3c9b', 0, 'f2c2d732-f023-42e2-a71a-91d63305d78e', '019e830e-1a00-774f-80cd-61ca325b3c9b', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', '4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 250, 'EUR', '', 1780315200000000, NULL, 2000);
INSERT INTO referral_links VALUES ('bring', '9842832e-ca2d-89c2-9146-cd44667f68d0', '\xa737c8080bf4d340ff4704961a9dfa610bc0c9b51b833277caf6c24059814cea', 1780315200000000);
INSERT INTO referrals VALUES ('bring', '019e830e-1a00-7d20-b575-861b8e224e02', 0, '9842832e-ca2d-89c2-9146-cd44667f68d0', '86952058-2973-88e3-90ae-cc49c972efd4', 0, NULL, '', 0, 0, 0, 0, 0, 1780315200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO schema_version VALUES (6);
INSERT INTO sends VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'f13db447-cbc1-d5b4-45f9-967b6ce83788', 0, 'service', 'plaza', 1780315200000000, 1780315200000000, 'Europe/Berlin', NULL);
INSERT INTO sends VALUES ('4c03e905-37bb-4c3c-8ff9-1844a2b75c97', 'c906bb6c-c4c7-9ed3-4886-cce2b3f86375', 0, 'service', 'plaza', 1780315200000000, 1780315200000000, 'Europe/Berlin', NULL);
INSERT INTO source_records VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', 'crm', 'stranger', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO source_records VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza', 'ada key', '[[12,"@ada","plaza"],[2,"ada shown"],[3,"ada@people.example"]]', '74cfa193-ec36-d37f-2674-0f323c08b2cf', 1780315200000000);
INSERT INTO source_records VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'crm', 'ada row', '[[3,"ada@people.example"]]', '46a554d6-5701-81b6-1e20-65bdd95bbf15', 1780315200000000);
INSERT INTO source_records VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'crm', 'guest 3', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'crm', 'guest 0', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 'crm', 'guest 2', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 'crm', 'guest 1', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750', 'crm', 'waits', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO store_secrets VALUES ('tombstone-salt', '\xa97da2ce3a3c0fe9d000aeddcd96781f601c41feb008e5a394616723f49cea43');
INSERT INTO store_secrets VALUES ('fixture', '\x677a1193184446259dc6ff10f534138b');
INSERT INTO tombstones VALUES ('370ccf16-eae0-ad15-632a-bc3f434a6617');
INSERT INTO tombstones VALUES ('e65dd47d-4f13-567c-af5b-7a9f9f39cd05');
INSERT INTO touchpoints VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza:eu', 'post of ada', 1780315200000000, 'plaza', 3, NULL);
INSERT INTO touchpoints VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'web-log', 'click of ada', 1780315200000000, 'web', 1, NULL);
INSERT INTO waiting_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750');
SELECT pg_catalog.setval('dispatches_sequence_seq', 4, true);
ALTER TABLE ONLY budget_amendments
    ADD CONSTRAINT budget_amendments_pkey PRIMARY KEY (campaign_id, amendment_id);
ALTER TABLE ONLY budget_moves
    ADD CONSTRAINT budget_moves_pkey PRIMARY KEY (campaign_id, move_id);
ALTER TABLE ONLY budget_periods
    ADD CONSTRAINT budget_periods_pkey PRIMARY KEY (campaign_id, limit_kind, period_start);
ALTER TABLE ONLY campaign_budgets
    ADD CONSTRAINT campaign_budgets_pkey PRIMARY KEY (campaign_id, shard);
ALTER TABLE ONLY campaign_moves
    ADD CONSTRAINT campaign_moves_pkey PRIMARY KEY (campaign_id, move_id);
ALTER TABLE ONLY campaign_versions
    ADD CONSTRAINT campaign_versions_pkey PRIMARY KEY (campaign_id, version);
ALTER TABLE ONLY campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (campaign_id);
ALTER TABLE ONLY card_credit_entries
    ADD CONSTRAINT card_credit_entries_pkey PRIMARY KEY (campaign_id, credit_id, kind);
ALTER TABLE ONLY card_credits
    ADD CONSTRAINT card_credits_pkey PRIMARY KEY (campaign_id, credit_id);
ALTER TABLE ONLY card_enrolment_counts
    ADD CONSTRAINT card_enrolment_counts_pkey PRIMARY KEY (campaign_id);
ALTER TABLE ONLY card_enrolments
    ADD CONSTRAINT card_enrolments_pkey PRIMARY KEY (campaign_id, card_hash);
ALTER TABLE ONLY consent_suppressions
    ADD CONSTRAINT consent_suppressions_pkey PRIMARY KEY (record_hash, purpose, channel);
ALTER TABLE ONLY consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (record_id, request_key);
ALTER TABLE ONLY conversions
    ADD CONSTRAINT conversions_pkey PRIMARY KEY (record_id, source, event_id);
ALTER TABLE ONLY costs
    ADD CONSTRAINT costs_pkey PRIMARY KEY (source, cost_id);
ALTER TABLE ONLY credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (connection);
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
ALTER TABLE ONLY dispatches
    ADD CONSTRAINT dispatches_connection_external_id_version_key UNIQUE (connection, external_id, version);
ALTER TABLE ONLY envelopes
    ADD CONSTRAINT envelopes_pkey PRIMARY KEY (connection, delivery_id);
ALTER TABLE ONLY erasure_tables
    ADD CONSTRAINT erasure_tables_pkey PRIMARY KEY (erasure_id, table_name);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_pkey PRIMARY KEY (erasure_id);
ALTER TABLE ONLY gift_entries
    ADD CONSTRAINT gift_entries_pkey PRIMARY KEY (campaign_id, entry_id);
ALTER TABLE ONLY gifts
    ADD CONSTRAINT gifts_pkey PRIMARY KEY (campaign_id, gift_id);
ALTER TABLE ONLY grants
    ADD CONSTRAINT grants_pkey PRIMARY KEY (campaign_id, grant_id);
ALTER TABLE ONLY holdout_draws
    ADD CONSTRAINT holdout_draws_pkey PRIMARY KEY (record_id, holdout_id);
ALTER TABLE ONLY holdout_exposures
    ADD CONSTRAINT holdout_exposures_pkey PRIMARY KEY (record_id, holdout_id);
ALTER TABLE ONLY holdout_shares
    ADD CONSTRAINT holdout_shares_pkey PRIMARY KEY (holdout_id, step);
ALTER TABLE ONLY holdouts
    ADD CONSTRAINT holdouts_pkey PRIMARY KEY (holdout_id);
ALTER TABLE ONLY holds
    ADD CONSTRAINT holds_pkey PRIMARY KEY (campaign_id, hold_id);
ALTER TABLE ONLY interactions
    ADD CONSTRAINT interactions_pkey PRIMARY KEY (connection, external_id, version);
ALTER TABLE ONLY leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (name);
ALTER TABLE ONLY linkage_blocks
    ADD CONSTRAINT linkage_blocks_pkey PRIMARY KEY (block_key, record_id);
ALTER TABLE ONLY linkage_links
    ADD CONSTRAINT linkage_links_pkey PRIMARY KEY (record_id, other_record);
ALTER TABLE ONLY linkage_model
    ADD CONSTRAINT linkage_model_pkey PRIMARY KEY (version);
ALTER TABLE ONLY linkage_statements
    ADD CONSTRAINT linkage_statements_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY offer_events
    ADD CONSTRAINT offer_events_pkey PRIMARY KEY (event_id, campaign_id);
ALTER TABLE ONLY offer_numbers
    ADD CONSTRAINT offer_numbers_pkey PRIMARY KEY (name);
ALTER TABLE ONLY offer_requests
    ADD CONSTRAINT offer_requests_pkey PRIMARY KEY (request_key);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (connection, request_key);
ALTER TABLE ONLY pledge_actions
    ADD CONSTRAINT pledge_actions_pkey PRIMARY KEY (campaign_id, action_key);
ALTER TABLE ONLY poll_options
    ADD CONSTRAINT poll_options_pkey PRIMARY KEY (poll_id, ordinal);
ALTER TABLE ONLY poll_votes
    ADD CONSTRAINT poll_votes_pkey PRIMARY KEY (poll_id, request_key);
ALTER TABLE ONLY poll_votes
    ADD CONSTRAINT poll_votes_poll_id_record_id_turn_key UNIQUE (poll_id, record_id, turn);
ALTER TABLE ONLY polls
    ADD CONSTRAINT polls_pkey PRIMARY KEY (poll_id);
ALTER TABLE ONLY printed_codes
    ADD CONSTRAINT printed_codes_pkey PRIMARY KEY (code_hash, campaign_id);
ALTER TABLE ONLY record_connections
    ADD CONSTRAINT record_connections_pkey PRIMARY KEY (left_record, right_record, rule);
ALTER TABLE ONLY record_links
    ADD CONSTRAINT record_links_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY record_separations
    ADD CONSTRAINT record_separations_pkey PRIMARY KEY (left_record, right_record);
ALTER TABLE ONLY redemptions
    ADD CONSTRAINT redemptions_pkey PRIMARY KEY (campaign_id, entry_id);
ALTER TABLE ONLY referral_links
    ADD CONSTRAINT referral_links_pkey PRIMARY KEY (campaign_id, record_id);
ALTER TABLE ONLY referrals
    ADD CONSTRAINT referrals_pkey PRIMARY KEY (campaign_id, referral_id);
ALTER TABLE ONLY schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY sends
    ADD CONSTRAINT sends_pkey PRIMARY KEY (record_id, message_id, kind);
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
CREATE INDEX card_credits_by_id ON card_credits USING btree (credit_id);
CREATE INDEX card_credits_by_record ON card_credits USING btree (record_id);
CREATE UNIQUE INDEX card_credits_once ON card_credits USING btree (campaign_id, transaction_id);
CREATE INDEX card_enrolments_by_record ON card_enrolments USING btree (record_id);
CREATE INDEX consents_by_purpose ON consents USING btree (record_id, purpose, decided_at);
CREATE INDEX consents_by_time ON consents USING btree (decided_at);
CREATE INDEX customer_event_reasons_by_left ON customer_event_reasons USING btree (left_record);
CREATE INDEX customer_event_reasons_by_right ON customer_event_reasons USING btree (right_record);
CREATE INDEX customer_event_records_by_record ON customer_event_records USING btree (record_id);
CREATE INDEX customer_events_by_customer ON customer_events USING btree (customer_id);
CREATE INDEX customer_events_by_other ON customer_events USING btree (other_id);
CREATE INDEX customers_by_successor ON customers USING btree (successor) WHERE (successor IS NOT NULL);
CREATE INDEX dispatches_leased ON dispatches USING btree (connection, next_at) WHERE (lease_token IS NOT NULL);
CREATE INDEX dispatches_waiting ON dispatches USING btree (connection, sequence) WHERE (state = 0);
CREATE INDEX envelopes_kept ON envelopes USING btree (connection) WHERE (state > 1);
CREATE INDEX envelopes_settled ON envelopes USING btree (received_at) WHERE (state > 0);
CREATE INDEX envelopes_waiting ON envelopes USING btree (connection, received_at) WHERE (state = 0);
CREATE INDEX gift_entries_by_id ON gift_entries USING btree (entry_id);
CREATE INDEX gift_entries_by_record ON gift_entries USING btree (record_id);
CREATE UNIQUE INDEX gift_entries_once ON gift_entries USING btree (campaign_id, gift_id, kind) WHERE (kind <> 1);
CREATE INDEX gifts_by_address ON gifts USING btree (lower(recipient_address)) WHERE (recipient_address IS NOT NULL);
CREATE INDEX gifts_by_claimer ON gifts USING btree (claimer_id);
CREATE UNIQUE INDEX gifts_by_code ON gifts USING btree (code_hash, campaign_id);
CREATE INDEX gifts_by_id ON gifts USING btree (gift_id);
CREATE INDEX gifts_by_recipient ON gifts USING btree (recipient_id);
CREATE INDEX gifts_by_sender ON gifts USING btree (sender_id);
CREATE UNIQUE INDEX gifts_by_token ON gifts USING btree (token_hash, campaign_id);
CREATE UNIQUE INDEX grants_by_code ON grants USING btree (code_hash, campaign_id);
CREATE INDEX grants_by_record ON grants USING btree (record_id, campaign_id);
CREATE INDEX grants_due ON grants USING btree (expires_at) WHERE ((expires_at IS NOT NULL) AND (state = 0));
CREATE INDEX holdout_exposures_by_customer ON holdout_exposures USING btree (customer_id);
CREATE INDEX holdout_exposures_by_holdout ON holdout_exposures USING btree (holdout_id, exposed_at);
CREATE UNIQUE INDEX holds_active ON holds USING btree (campaign_id, grant_id) WHERE (state = 0);
CREATE INDEX holds_by_grant ON holds USING btree (grant_id);
CREATE INDEX holds_by_id ON holds USING btree (hold_id);
CREATE INDEX holds_by_redeemer ON holds USING btree (redeemer_id);
CREATE INDEX holds_due ON holds USING btree (expires_at) WHERE (state = 0);
CREATE INDEX linkage_statements_by_kind ON linkage_statements USING btree (kind, record_id);
CREATE INDEX outbox_by_external_id ON outbox USING btree (connection, external_id) WHERE (external_id IS NOT NULL);
CREATE UNIQUE INDEX outbox_by_message ON outbox USING btree (message_id, connection);
CREATE INDEX outbox_by_person ON outbox USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX outbox_by_recipient ON outbox USING btree (recipient) WHERE (recipient IS NOT NULL);
CREATE INDEX outbox_by_reply ON outbox USING btree (connection, reply_to) WHERE (reply_to IS NOT NULL);
CREATE INDEX outbox_by_time ON outbox USING btree (created_at, message_id);
CREATE UNIQUE INDEX outbox_leased ON outbox USING btree (connection) WHERE (lease_token IS NOT NULL);
CREATE INDEX outbox_unknown ON outbox USING btree (connection) WHERE (state = 4);
CREATE INDEX outbox_waiting ON outbox USING btree (connection, created_at, message_id) WHERE (state = 0);
CREATE INDEX pledge_actions_by_record ON pledge_actions USING btree (record_id, campaign_id);
CREATE INDEX poll_votes_by_caster ON poll_votes USING btree (cast_by);
CREATE INDEX poll_votes_by_record ON poll_votes USING btree (record_id);
CREATE INDEX record_connections_by_right ON record_connections USING btree (right_record);
CREATE INDEX record_links_by_customer ON record_links USING btree (customer_id, record_id);
CREATE INDEX record_separations_by_right ON record_separations USING btree (right_record);
CREATE INDEX redemptions_by_entry ON redemptions USING btree (entry_id);
CREATE INDEX redemptions_by_recipient ON redemptions USING btree (recipient_id);
CREATE INDEX redemptions_by_redeemer ON redemptions USING btree (redeemer_id);
CREATE UNIQUE INDEX redemptions_once ON redemptions USING btree (campaign_id, grant_id) WHERE (kind = 0);
CREATE INDEX referral_links_by_code ON referral_links USING btree (code_hash);
CREATE INDEX referral_links_by_record ON referral_links USING btree (record_id);
CREATE INDEX referrals_by_id ON referrals USING btree (referral_id);
CREATE INDEX referrals_by_referred ON referrals USING btree (referred_id, campaign_id);
CREATE INDEX referrals_by_referrer ON referrals USING btree (referrer_id, campaign_id);
CREATE INDEX referrals_due ON referrals USING btree (due_at) WHERE (state = 1);
CREATE UNIQUE INDEX referrals_once ON referrals USING btree (campaign_id, referred_id) WHERE (kind = 0);
CREATE UNIQUE INDEX referrals_share_once ON referrals USING btree (campaign_id, referrer_id, reference) WHERE ((kind = 1) AND (reference <> ''::text));
CREATE INDEX sends_by_person ON sends USING btree (record_id, counted_at);
CREATE INDEX sends_by_time ON sends USING btree (counted_at);
