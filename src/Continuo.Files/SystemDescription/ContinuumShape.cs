namespace Continuo.Files;

using System.Text.Json;

using Continuo.Model;

/// <summary>Writes the three kinds of resources and <c>NetworkTechnology</c>.</summary>
internal static class ContinuumShape
{
    public static void Write(Utf8JsonWriter writer, Continuum continuum)
    {
        Tier(writer, continuum, "EdgeResources", ResourceKind.Edge);
        Tier(writer, continuum, "CloudResources", ResourceKind.VirtualMachine);
        Tier(writer, continuum, "FaaSResources", ResourceKind.Function);
    }

    public static void WriteDomains(Utf8JsonWriter writer, IEnumerable<NetworkDomain> domains) =>
        Json.Object(writer, "NetworkTechnology", domains, domain =>
        {
            writer.WriteStartObject(domain.Name);
            Json.Array(writer, "computationalLayers", domain.Layers, writer.WriteStringValue);
            writer.WriteNumber("AccessDelay", domain.AccessDelaySeconds);
            writer.WriteNumber("Bandwidth", domain.BandwidthMegabitsPerSecond);
            writer.WriteEndObject();
        });

    private static void Tier(Utf8JsonWriter writer, Continuum continuum, string key, ResourceKind kind)
    {
        var layers = continuum.Layers.Where(layer => layer.Kind == kind).ToList();
        if (layers.Count > 0)
        {
            Json.Object(writer, key, layers, layer => Layer(writer, layer));
        }
    }

    private static void Layer(Utf8JsonWriter writer, ComputationalLayer layer)
    {
        writer.WriteStartObject(layer.Name);
        var prices = layer.Resources.OfType<FunctionConfiguration>().Select(Prices).Distinct().ToList();
        if (prices is [var common])
        {
            Write(writer, common);
        }

        foreach (var resource in layer.Resources)
        {
            Resource(writer, resource, pricesOfItsOwn: prices.Count > 1);
        }

        writer.WriteEndObject();
    }

    private static FunctionPrices Prices(FunctionConfiguration function) => new(function.TransitionCost, function.RequestCost, function.PriceUnit);

    private static void Write(Utf8JsonWriter writer, FunctionPrices prices)
    {
        writer.WriteNumber("transition_cost", prices.TransitionCost);
        if (prices.RequestCost != 0)
        {
            writer.WriteNumber("request_cost", prices.RequestCost);
        }

        if (prices.Unit == PriceUnit.PerSecond)
        {
            writer.WriteString("priceUnit", "perSecond");
        }
    }

    private static void Resource(Utf8JsonWriter writer, Resource resource, bool pricesOfItsOwn)
    {
        writer.WriteStartObject(resource.Name);
        if (resource.Description.Length > 0)
        {
            writer.WriteString("description", resource.Description);
        }

        if (resource is Server server)
        {
            writer.WriteNumber("number", server.AvailableInstances);
            writer.WriteNumber("cost", server.CostPerHour);
            writer.WriteNumber("memory", server.MemoryMegabytes);
            writer.WriteNumber("n_cores", server.Cores);
        }
        else if (resource is FunctionConfiguration function)
        {
            writer.WriteNumber("cost", function.Price);
            writer.WriteNumber("memory", function.MemoryMegabytes);
            writer.WriteNumber("idle_time_before_kill", function.IdleSecondsBeforeKill);
            if (pricesOfItsOwn)
            {
                Write(writer, Prices(function));
            }
        }

        writer.WriteEndObject();
    }
}
