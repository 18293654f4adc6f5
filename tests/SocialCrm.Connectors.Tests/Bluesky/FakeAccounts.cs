using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>The data server's sign-in: pairs of tokens of which a refresh ends the one it was made with.</summary>
internal sealed class FakeAccounts
{
    public const string Own = "did:plc:shopshopshopshopshopshop";
    public const string Handle = "shop.example";
    public const string Password = "abcd-efgh-ijkl-mnop";

    private string access = "";
    private string refresh = "";

    public int Given { get; private set; }

    public bool IsRevoked { get; set; }

    /// <summary>Whether sign-ins bring the DID document too.</summary>
    public string? MovedTo { get; set; }

    public void Expire() => access = "expired";

    /// <summary>Why a request is refused; null where its token is good.</summary>
    public HttpResponseMessage? Refusal(string? token) =>
        token is null ? FakeAnswer.Error("AuthMissing", HttpStatusCode.Unauthorized)
        : IsRevoked || token != access ? FakeAnswer.Error("ExpiredToken")
        : null;

    public HttpResponseMessage SignIn(JsonNode asked) =>
        !IsRevoked && asked["identifier"]?.GetValue<string>() is Handle or Own && asked["password"]?.GetValue<string>() == Password
            ? Give()
            : FakeAnswer.Error("AuthenticationRequired", HttpStatusCode.Unauthorized);

    public HttpResponseMessage Refresh(string? token) => !IsRevoked && token == refresh ? Give() : FakeAnswer.Error("ExpiredToken");

    private HttpResponseMessage Give()
    {
        Given++;
        access = Token("access");
        refresh = Token("refresh");
        var answer = new JsonObject { ["accessJwt"] = access, ["refreshJwt"] = refresh, ["did"] = Own, ["handle"] = Handle, ["active"] = true };
        if (MovedTo is not null)
            answer["didDoc"] = Document(MovedTo);
        return FakeAnswer.Ok(answer);
    }

    public static JsonObject Document(string server) => new()
    {
        ["id"] = Own,
        ["service"] = new JsonArray(
            new JsonObject { ["id"] = "#other", ["type"] = "Other", ["serviceEndpoint"] = "https://other.example" },
            new JsonObject { ["id"] = "#atproto_pds", ["type"] = "AtprotoPersonalDataServer", ["serviceEndpoint"] = server }),
    };

    private string Token(string kind) =>
        $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{{\"scope\":\"{kind}\",\"n\":{Given},\"exp\":2000000000}}"))}.{Guid.NewGuid():N}";
}
