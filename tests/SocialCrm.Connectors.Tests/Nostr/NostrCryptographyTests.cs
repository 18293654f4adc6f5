using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Nostr;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>Whether keys, events and private messages are understood as another implementation, nostr-tools, writes them.</summary>
public sealed class NostrCryptographyTests
{
    private const string Alice = "4f355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa";
    private const string Bob = "466d7fcae563e5cb09a0d1870bb580344804617879a14949cf22285f1bae3f27";

    private const string Event =
        "{\"kind\":1,\"created_at\":1764000000,\"tags\":[[\"p\",\"466d7fcae563e5cb09a0d1870bb580344804617879a14949cf22285f1bae3f27\",\"\",\"x\\\"y\"],[\"t\",\"Gr\\u00fc\\u00dfe\"]],"
        + "\"content\":\"Gr\\u00fc\\u00dfe \\u201e\\u51b0\\u6dc7\\u6dcb\\u201c \\ud83c\\udf68 \\\"q\\\" \\\\ back\\n\\tTab \\u0007 bell \\u007f del </script> \\u2028\",\"pubkey\":\"4f355bd"
        + "cb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa\",\"id\":\"c12e6a9ef7ae5fe7c5abfa058395d60b8317c7b9a68c8e89c193d1fecbc4d6a9\",\"sig\":\"e5b61532a465"
        + "ca0d1cdc9b0d131d089c1b376d24a54dd27113e186f1182f3ff204689cab493373f5f6fa709b72a7fa4aa4ab88779591f0588e3bbbcd2ca964f7\"}";

    private const string Wrapping =
        "{\"kind\":1059,\"content\":\"AgmfxnaQ0xkg4jfFMXwhPtdgAI4EI16HQ0pTpZlEnYCaoCzaa9j6jwb3fcFXNZ5ddv/qz05kJ0FGDyctxj13tnJMiVrlrJ/EcoEamjIEOUWDcNjiOr7Et+1jmmJADA"
        + "zjawygO8qgmXAQML1U4r10qX+756hrtvIbtX/SV0OgojOpMEey5LuNXl+xBth4zEx+tByy4MXTNjXC2PETzUmzBpoFeA+nbnCTg18lC+978P9d69NFT8KdqCWJlIV6ecDE9RmAHqPTKAEyA/HPG5c6"
        + "bY6xdqUqVExtEvsN2njZgMMCL7NNHVdC9WJ1D4gDMEHf08pLTJG/zSNYTz0fXdTYWti5rjX81U8blIWU8fA67rF9Dzl0Od7JCscwUP25vpIJQ2IhWD490gITdEV0E/Pl/yWzC24JbKEFPdy66ceeKM"
        + "mFAXZa4ga0P5YQUP6wMrsZdFTwZ7dNn5uK8Vv1MbdtqWL6eW6xZVmzIAlM0BEnmDyBkjmIvHai1NjEFNLqZpwzo3MDbWgDJxzIOj9QCkbXZoNa+IKTNWsUerf23arJ/BIpnd1JDh64++mrcTbDFG4i"
        + "HrK/NWm3530LJCwXX0ZeQg7iqJWcVd5e+xVaK3Iwo7hd0HmNudl21gSZSEAnLDdm2/d2iAu9cQ0DxIFJaI3QReV9xlXepr4kJslMR+xTov7CkzRzrfYs1EAsIE+XL63cGPTYLZoq7QJ/ym6AtpM7t/"
        + "SQXMptEzSIT8suPUJnWzlKY6HxOBqskzgtnp+pbLkfwl/sZ1AwaQp+doPzuhXhpGGn39P00IaUBsCvx1V8FfOZjfsTGIbFlqEJgijZmOD8yVP5sdNZeVDLW3vGE2PRbl4UWg9hsuA5c3xg5t1W4WRT"
        + "QnfOeYl0M0LRasOAEl+TRFejmkplPmHxzJ9aPniGeznokt9Ff963jwaaQhtv2EIlm1OauO2+VYtCzZ59gOs5xLWrEs1bUuAR+YcHqKgRv47uFXSGceE2Xy77CADQUnR0A5A18fbhCDoDpj1S35T304"
        + "p8kCapOS5Nas1C5YlCGbqq6KnPhwGaF0oN2TgAMpCZjowPRR/Jf9OymFSCRutm2g8ht6PBpio6Q7O2zzJLpd3MhjD6Zi/A7mw4EjRNZKz4lL9oGnFyLGUpRVNdCDPlMK8aTSsBOP5KHx8udSK7b7PI"
        + "aCgGdBLa4PIDvZHBEafsz1bo8AlI92tNLlVZ1wCnNyDqn1f086BD7DN9BmuHMHpjkcxY4khxC6uBLxm7KEeQ54NPjcorOoUD8hQrt8li3p5v\",\"created_at\":1795609972,\"tags\":[[\"p\",\"4f"
        + "355bdcb7cc0af728ef3cceb9615d90684bb5b2ca5f859ab0f0b704075871aa\"]],\"pubkey\":\"fd0486cbb82899d40a48ba71333755efc8b0378478684e264b06a215a57e60de\",\"id\":\"0e"
        + "021648092094a594adf3af13033a8699eebf0891aa6b735c29e77aaccc42a2\",\"sig\":\"47e137b553aae0c70f66e45df91b7d12727bf86cb2757bd5d3b5a557c985558f91693d25e0a4e31"
        + "aebb3d971cda720d3d11d2a13d6be19e86e7354963a79057f\"}";

    private static readonly NostrKey AliceKey = NostrKey.Read(new string('1', 64))!;
    private static readonly NostrKey BobKey = NostrKey.Read(new string('2', 64))!;

    /// <summary>From the test vectors of BIP-340: a key, its public half, a digest and whether the signature is right.</summary>
    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000003", "f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9")]
    [InlineData("b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef", "dff1d77f2a671c5f36183726db2341be58feae1da2deced843240f7b502ba659")]
    [InlineData("c90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b14e5c9", "dd308afec5777e13121fa72b9cc1b7cc0139715309b086c960e18fd969774eb8")]
    public void Public_keys_are_those_of_the_standard(string secret, string publicKey) => Assert.Equal(publicKey, NostrKey.Read(secret)!.PublicKey);

    [Theory]
    [InlineData("f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9", "0000000000000000000000000000000000000000000000000000000000000000", "e907831f80848d1069a5371b402410364bdf1c5f8307b0084c55f1ce2dca821525f66a4a85ea8b71e482a74f382d2ce5ebeee8fdb2172f477df4900d310536c0", true)]
    [InlineData("dff1d77f2a671c5f36183726db2341be58feae1da2deced843240f7b502ba659", "243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89", "6896bd60eeae296db48a229ff71dfe071bde413e6d43f917dc8dcf8c78de33418906d11ac976abccb20b091292bff4ea897efcb639ea871cfa95f6de339e4b0a", true)]
    [InlineData("dff1d77f2a671c5f36183726db2341be58feae1da2deced843240f7b502ba659", "243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c88", "6896bd60eeae296db48a229ff71dfe071bde413e6d43f917dc8dcf8c78de33418906d11ac976abccb20b091292bff4ea897efcb639ea871cfa95f6de339e4b0a", false)]
    [InlineData("eefdea4cdb677750a420fee807eacf21eb9898ae79b9768766e4faa04a2d4a34", "243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89", "6cff5c3ba86c69ea4b7376f31a9bcb4f74c1976089b2d9963da2e5543e17776969e89b4c5564d00349106b8497785dd7d1d713a8ae82b32fa79d5f7fc407d39b", false)]
    public void Signatures_are_judged_as_the_standard_does(string publicKey, string digest, string signature, bool isRight) =>
        Assert.Equal(isRight, NostrKey.IsSigned(publicKey, Convert.FromHexString(digest), signature));

    [Fact]
    public void An_event_of_another_implementation_is_genuine_and_written_alike()
    {
        var read = Read(Event);

        Assert.True(read.IsGenuine());
        Assert.True(Read(read.Write()).IsGenuine());
        Assert.Equal(read.Id, new NostrDraft(read.Instant, read.Kind, read.Tags, read.Content).SignedBy(AliceKey).Id);
        Assert.True(new NostrDraft(read.Instant, read.Kind, read.Tags, read.Content).SignedBy(AliceKey).IsGenuine());
    }

    [Theory]
    [InlineData("1764000000", "1764000001")]
    [InlineData("bell", "ball")]
    [InlineData("e5b61532", "e5b61530")]
    [InlineData("c12e6a9e", "c12e6a9f")]
    public void An_event_that_was_changed_is_not(string was, string became) => Assert.False(Read(Event.Replace(was, became, StringComparison.Ordinal)).IsGenuine());

    [Theory]
    [InlineData(1, "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABDSxZ796Tg97j49UYJzrloatWauFtfQP5bIvMO+kjDvtH+6q1doFL0Sl8GjBAY535hsD2WBPvkRUUZSeDPu5vfP31")]
    [InlineData(33, "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABDQxAl6br+6abm61gX0Kd2dMuEpkVBXuBFPO0Q5FbdoM/gz4ZKKMOFvRfE90v1H9oJxYOBvNzq9+qvK2Oud1gw39MBcgCY/vAG7gBRCsuwpkxz5eZkSKgqBMPh1jw0PVxQCI=")]
    public void Sealed_texts_are_those_of_another_implementation(int length, string payload)
    {
        var text = new string(length == 1 ? 'a' : 'x', length);
        var nonce = new byte[32];
        nonce[31] = 1;

        Assert.Equal(payload, SealedText.Seal(AliceKey.Shared(Bob)!, nonce, text));
        Assert.Equal(text, SealedText.Open(BobKey.Shared(Alice)!, payload));
        Assert.Null(SealedText.Open(BobKey.Shared(Bob)!, payload));
        Assert.Null(SealedText.Open(BobKey.Shared(Alice)!, payload[..60] + (payload[60] == 'A' ? 'B' : 'A') + payload[61..]));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_535)]
    public void Texts_of_every_length_come_back(int length)
    {
        var text = new string('x', length);

        Assert.Equal(text, SealedText.Open(BobKey.Shared(Alice)!, SealedText.Seal(AliceKey.Shared(Bob)!, AliceKey.Secret("nonce"), text)));
    }

    [Fact]
    public void A_wrapped_message_of_another_implementation_is_opened()
    {
        var read = new PrivateMessages(AliceKey).Unwrap(Read(Wrapping));

        Assert.Equal((Bob, "psst \u51b0", 14), (read!.Author, read.Content, read.Kind));
        Assert.Null(new PrivateMessages(BobKey).Unwrap(Read(Wrapping)));
    }

    [Fact]
    public void A_message_of_the_older_kind_is_read()
    {
        var message = new NostrDraft(DateTimeOffset.UnixEpoch, 4, [["p", Alice]], "NP8Q6NLn6y5HCLbkyb/mYQ==?iv=7YD2ckGZjawVNaL8fuDPBw==").SignedBy(BobKey);

        Assert.Equal("geheim \u51b0", new PrivateMessages(AliceKey).ReadLegacy(message));
        Assert.Null(new PrivateMessages(AliceKey).ReadLegacy(message with { Content = "nonsense?iv=x" }));
    }

    [Fact]
    public void A_message_is_wrapped_the_same_in_every_attempt_and_dated_back()
    {
        var message = new OutboundMessage
        {
            Id = OutboxMessageId.New(),
            Connection = new ConnectionId("nostr:shop"),
            Operation = ChannelOperation.DirectMessage,
            Text = "psst",
            CreatedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        };

        var (first, id) = new PrivateMessages(AliceKey).Wrap(message, Bob, "psst");
        var (second, _) = new PrivateMessages(AliceKey).Wrap(message, Bob, "psst");
        var (other, _) = new PrivateMessages(AliceKey).Wrap(message with { Id = OutboxMessageId.New() }, Bob, "psst");

        Assert.Equal(first.Write(), second.Write());
        Assert.NotEqual(first.Author, other.Author);
        Assert.NotEqual(Alice, first.Author);
        Assert.InRange(message.CreatedAt - first.Instant, TimeSpan.Zero, TimeSpan.FromDays(2));
        Assert.Equal((id, Alice), (new PrivateMessages(BobKey).Unwrap(first)!.Id, new PrivateMessages(BobKey).Unwrap(first)!.Author));
    }

    [Fact]
    public void Keys_and_ids_are_read_and_written_as_people_see_them()
    {
        const string Nsec = "nsec1zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygs4rm7hz";

        Assert.Equal(Alice, NostrKey.Read(Nsec)!.PublicKey);
        Assert.Equal("npub1fu64hh9hes90w2808n8tjc2ajp5yhddjef0ctx4s7zmsgp6cwx4qgy4eg9", Bech32.Write("npub", Convert.FromHexString(Alice)));
        Assert.Equal(Alice, Convert.ToHexStringLower(Bech32.Read("npub", "npub1fu64hh9hes90w2808n8tjc2ajp5yhddjef0ctx4s7zmsgp6cwx4qgy4eg9")!));
        Assert.Null(NostrKey.Read(Nsec[..^1] + "q"));
        Assert.Null(NostrKey.Read(new string('0', 64)));
        Assert.Null(NostrKey.Read("npub1fu64hh9hes90w2808n8tjc2ajp5yhddjef0ctx4s7zmsgp6cwx4qgy4eg9"));
    }

    private static NostrEvent Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return NostrEvent.Read(document.RootElement)!;
    }
}
