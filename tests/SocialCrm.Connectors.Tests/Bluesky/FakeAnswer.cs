using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.Bluesky;

/// <summary>Answers of the protocol, with the headers that every one of them carries.</summary>
internal static class FakeAnswer
{
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpResponseMessage Ok(JsonNode body) => Of(HttpStatusCode.OK, body);

    public static HttpResponseMessage Error(string name, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Of(status, new JsonObject { ["error"] = name, ["message"] = "Said by the fake network" });

    private static HttpResponseMessage Of(HttpStatusCode status, JsonNode body)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body.ToJsonString(AsIs), Encoding.UTF8, "application/json") };
        answer.Headers.TryAddWithoutValidation("ratelimit-limit", "3000");
        answer.Headers.TryAddWithoutValidation("ratelimit-remaining", "2999");
        answer.Headers.TryAddWithoutValidation("ratelimit-policy", "3000;w=300");
        return answer;
    }
}
