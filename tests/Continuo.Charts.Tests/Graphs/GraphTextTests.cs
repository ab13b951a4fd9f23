namespace Continuo.Charts.Tests.Graphs;

using Continuo.Charts.Graphs;

public sealed class GraphTextTests
{
    [Fact]
    public void Mermaid_PlacedApplication_HasSubgraphs() => GraphText.Mermaid(Demo.Small).ShouldBe("""
        flowchart LR
          subgraph lane0["Raspberry Pi rack"]
            subgraph box0["raspberry-pi-4"]
              n0["blurry-faces<br/>100 % here"]
              n1["mask-detector<br/>partition 1 of 2"]
            end
          end
          subgraph lane1["EC2 t3"]
            subgraph box1["t3.large"]
              n2["mask-detector<br/>partition 2 of 2"]
            end
          end
          subgraph lane2["AWS Lambda"]
            subgraph box2["lambda-4096"]
              n3["alert<br/>on Lambda"]
            end
          end
          n0 -->|"0.9 · 120 kB"| n1
          n1 -->|"2.4 MB"| n2
          n1 -.->|"0.3"| n3
          n2 -->|"0.7 · 1 kB"| n3

        """);

    [Fact]
    public void Dot_Application_ListsNodesAndEdges() => GraphText.Dot(Demo.PlainSmall).ShouldBe("""
        digraph "An application alone" {
          rankdir=LR;
          node [shape=box];
          "a" [label="camera"];
          "b" [label="blurry-faces"];
          "c" [label="mask-detector"];
          "d" [label="people-counter"];
          "e" [label="alert"];
          "a" -> "b";
          "b" -> "c" [label="0.8"];
          "b" -> "d" [label="0.2"];
          "c" -> "e";
          "d" -> "e";
          "a" -> "e" [label="0.05", style=dashed];
        }

        """);

    [Fact]
    public void Mermaid_NamesWithMarkup_AreCoded() =>
        GraphText.Mermaid(new LayeredDag { Title = "t", Nodes = [new("a", "<script> \"a\"&b #1")], Edges = [] })
            .ShouldContain("n0[\"#lt;script#gt; #quot;a#quot;#amp;b #35;1\"]");

    [Fact]
    public void Dot_NamesWithQuotes_AreEscaped() =>
        GraphText.Dot(new LayeredDag { Title = "t", Nodes = [new("a\\", "say \"a\"")], Edges = [] }).ShouldContain("""
            "a\\" [label="say \"a\""];
            """);
}
